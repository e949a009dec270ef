import { noNumbers, numberLines, scannedJoinCode, spacedCode, tenths, typedJoinCode } from './groupWords'

test('a code is shown in two groups', () => expect(spacedCode('ABCD2345'.replace('B', 'A'))).toBe('AACD-2345'))

test.each([
  ['aacd-2345', 'AACD2345'],
  [' ＡＡＣＤ　2345 ', 'AACD2345'],
  ['AACD2345999', 'AACD2345'],
  ['0O1IL', ''],
  ['我的码AACD', 'AACD'],
  ['😀', '']
])('of what is typed only signs of a code stay: %j', (typed, code) => expect(typedJoinCode(typed)).toBe(code))

test.each([
  ['AACD2345', 'AACD2345'],
  ['https://city.example/subpackages/contest/groups/index?code=AACD2345', 'AACD2345'],
  ['https://city.example/?code=aacd-2345#x', 'AACD2345'],
  ['https://city.example/?other=1', undefined],
  ['123456', undefined],
  ['', undefined]
])('the code in %j', (text, code) => expect(scannedJoinCode(text)).toBe(code))

test('numbers are sentences, and say when there are none', () => {
  const asOf = '2026-11-22T16:00:00.000Z'
  expect(tenths(0.4)).toBe('10题里约对4题')
  expect(numberLines({ asOf, practised: null, rightShare: null, weakKinds: [] })).toEqual(['练过的人还不到5位，先不显示对错。'])
  expect(numberLines({ asOf, practised: 15, rightShare: 0.8, weakKinds: [{ kind: 'police', rightShare: 0.6 }] })).toEqual(['约15人练过。', '平均10题里约对8题。'])
  expect(numberLines({ asOf, practised: 15, rightShare: 1, weakKinds: [] })).toContain('没有哪一类明显弱，很好。')
  expect(noNumbers({ members: 3 })).toContain('满5个人')
  expect(noNumbers({ members: 9 })).toContain('下周一')
})
