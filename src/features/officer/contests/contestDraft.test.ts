import { type ContestDraft, draftOf, emptyDraft, placeOf, requestOf } from './contestDraft'

const now = new Date('2026-11-24T02:00:00Z')
const contestId = '7b1f0a52-4d2e-4a8b-9c1d-000000000001'
const draft = (fields: Partial<ContestDraft> = {}): ContestDraft => ({
  ...emptyDraft(contestId, now),
  ...{ title: '反诈知识竞答', prizes: [{ name: '保温杯', count: '3' }], what: '福彩3D当天的开奖号码', on: '2026-12-03' },
  ...fields
})
const problemsOf = (fields: Partial<ContestDraft>) => {
  const made = requestOf(draft(fields), true)
  return 'problems' in made ? made.problems : {}
}

test('what is typed becomes times of China, numbers and rules', () => {
  expect(requestOf(draft({ rules: ' 每人每天一份卷。\n\n过关就进抽奖。 ', opensAt: '9：05', communityIds: ['dong'] }), false)).toEqual({
    request: {
      contestId, title: '反诈知识竞答', opensAt: '2026-11-25T01:05:00.000Z', closesAt: '2026-12-01T10:00:00.000Z', rules: ['每人每天一份卷。', '过关就进抽奖。'], communityIds: ['dong'],
      questions: 10, passMark: 8, prizes: [{ name: '保温杯', count: 3 }], pool: 'city', publicNumberSource: { what: '福彩3D当天的开奖号码', on: '2026-12-03' }
    }
  })
})

test('without a public number what was typed of it is left out', () => expect(requestOf(draft({ number: 'without', what: '', on: '' }), true)).toMatchObject({ request: { publicNumberSource: null } }))

test.each<[Partial<ContestDraft>, string]>([
  [{ title: ' ' }, 'title'],
  [{ opensAt: '25:00' }, 'opensAt'],
  [{ closesAt: '' }, 'closesAt'],
  [{ closesOn: '2026-11-25', closesAt: '9:00' }, 'closesOn'],
  [{ opensOn: '' }, 'opensOn'],
  [{ rules: '\n' }, 'rules'],
  [{ rules: Array(9).fill('一条规则。').join('\n') }, 'rules'],
  [{ rules: '短' }, 'rules'],
  [{ questions: '4', passMark: '3' }, 'questions'],
  [{ questions: '十' }, 'questions'],
  [{ passMark: '11' }, 'passMark'],
  [{ passMark: '' }, 'passMark'],
  [{ prizes: [{ name: '', count: '1' }] }, 'prizes'],
  [{ prizes: [{ name: '杯子', count: '0' }] }, 'prizes'],
  [{ what: '' }, 'what'],
  [{ on: '2026-12-02' }, 'on']
])('%j is told beside its field', (fields, place) => expect(Object.keys(problemsOf(fields))).toEqual([place]))

test.each([
  [['prizes.1.name'], 'prizes'],
  [['rules.0'], 'rules'],
  [['opensAt'], 'opensOn'],
  [['communityIds.2'], 'communityIds'],
  [['publicNumberSource.on'], 'on'],
  [['pool'], ''],
  [undefined, '']
])('a refusal of %j stands at %j', (fields, place) => expect(placeOf(fields)).toBe(place))

test('a contest that was made comes back as it was typed', () => {
  const made = requestOf(draft({ communityIds: ['dong'] }), false)
  if (!('request' in made)) throw new Error('refused')
  const { request } = made
  const again = draftOf({ ...request, communities: [{ communityId: 'dong', name: '城东社区' }], publisher: '城东派出所', state: 'announced', seedHash: '0'.repeat(64) })
  expect(again).toEqual({ ...draft({ communityIds: ['dong'] }), opensAt: '09:00' })
})

test('only administrators may ask the whole city', () => {
  expect(requestOf(draft(), false)).toEqual({ problems: { communityIds: '请选哪些社区可以参加，至少一个。全市的竞答由管理员来办。' } })
  expect(requestOf(draft(), true)).toMatchObject({ request: { communityIds: [] } })
})
