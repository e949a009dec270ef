import { goneWords, noNumbers, numberLines, scannedJoinCode, spacedCode, typedJoinCode, typedNote, weakLines } from './groupWords'

test('a code is shown in two groups', () => expect(spacedCode('ABCD2345'.replace('B', 'A'))).toBe('AACD-2345'))

test.each([
  ['aacd-2345', 'AACD2345'],
  [' ＡＡＣＤ　2345 ', 'AACD2345'],
  ['AACD2345999', 'AACD2345999'],
  ['0O1IL', '0O1IL'],
  ['加入“三班”：AACD-2345。', 'AACD2345'],
  ['我的码AACD', 'AACD'],
  ['😀', '']
])('words around a code do no harm, wrong signs stay to be named: %j', (typed, code) => expect(typedJoinCode(typed)).toBe(code))

test.each([
  ['AACD2345', 'AACD2345'],
  ['https://city.example/subpackages/contest/groups/index?code=AACD2345', 'AACD2345'],
  ['https://city.example/?code=aacd-2345#x', 'AACD2345'],
  ['https://city.example/?other=1', undefined],
  ['123456', undefined],
  ['', undefined]
])('the code in %j', (text, code) => expect(scannedJoinCode(text)).toBe(code))

test.each([
  ['', { missing: 8 }],
  ['AACD', { missing: 4, hint: '码是8位，还没有输完。' }],
  ['AACD-2345', { missing: 0 }],
  ['aac0', { missing: 4, problem: '码里不会有“0”，请对着原来的码再看一遍。' }],
  ['AACD23459', { missing: 0, problem: '码是8位，多了1位，请对着原来的码去掉。' }],
  ['三班', { missing: 8, problem: '还没有输码。码是8位，请向发码的人要。' }]
])('what is said of %j', (text, note) => expect(typedNote(text)).toEqual(note))

test('numbers are sentences in wide steps, and say when there are none', () => {
  const asOf = '2026-11-22T16:00:00.000Z'
  const few = numberLines({ asOf, practised: null, rightShare: null, weakKinds: [] })
  expect(few).toEqual(['上一周练过的人还少，先不显示人数。', '练得还不够多，先不显示对错。有十几位各练5题以上，才看得出来。'])
  const some = { asOf, practised: 15, rightShare: 0.8 as const, weakKinds: [{ kind: 'police' as const, rightShare: 0.2 as const }] }
  expect(numberLines(some)).toEqual(['上一周约15人练过。', '练过的题，大概答对七到九成。'])
  expect(weakLines(some)).toEqual([{ title: '冒充公检法', note: '答对三成以下' }])
  const none = { asOf, practised: 15, rightShare: 0.4 as const, weakKinds: [] }
  for (const mostKindsSeen of [undefined, false]) expect(numberLines({ ...none, mostKindsSeen }).at(-1)).toBe('哪一类弱，还看不出来。')
  expect(numberLines({ ...none, mostKindsSeen: true }).at(-1)).toBe('没有看出哪一类明显弱。')
  expect(noNumbers({ members: 9 })).toContain('满10个人')
  expect(noNumbers({ members: 10 })).toContain('下周一')
})

test('several that are gone are named together', () => expect(goneWords(['三班', '四班'])).toMatch(/^“三班”、“四班”已经结束/))
