import { newDraft } from './activityDraft'
import { mergeDraft } from './mergeDraft'

const base = { ...newDraft('a', new Date('2026-11-22T04:00:00Z'), undefined, undefined), placeText: '广场', people: 60 }

test('takes over what only the other has changed, and keeps what only I have', () => {
  const { draft, theirs } = mergeDraft(base, { ...base, placeText: '北门' }, { ...base, people: 80 })
  expect(draft).toEqual({ ...base, placeText: '北门', people: 80 })
  expect(theirs).toBe('')
})

test('where both have, mine stays and the other’s is told in words', () => {
  const { draft, theirs } = mergeDraft(base, { ...base, placeText: '北门', people: 70 }, { ...base, placeText: '南门', people: 80 })
  expect(draft).toMatchObject({ placeText: '北门', people: 70 })
  expect(theirs).toBe('地点“南门”，到场“80人次”')
})
