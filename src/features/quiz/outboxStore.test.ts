import { practiceSubmission } from '../../../tests/support/submissions'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { useOutboxStore } from './outboxStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

const box = useOutboxStore.getState
const states = () => box().items.map(({ state }) => state)
const store = (items: unknown) => stored.set('quiz-outbox', JSON.stringify({ state: { items }, version: 1 }))

beforeEach(() => {
  box().forget()
})

test('adds at the end, waiting to be sent', () => {
  const [first, second] = [practiceSubmission(), practiceSubmission()]
  box().add(first)
  box().add(second)
  expect(box().items).toEqual([
    { submission: first, state: 'queued' },
    { submission: second, state: 'queued' }
  ])
})

test('does not add the same attempt twice', () => {
  const submission = practiceSubmission()
  box().add(submission)
  box().mark(submission.attemptId, 'failed', '连不上。')
  box().add({ ...submission, finishedAt: new Date().toISOString() })
  expect(box().items).toEqual([{ submission, state: 'failed', message: '连不上。' }])
})

test('marks and removes one item only, and forgets the old refusal with the next mark', () => {
  const [first, second] = [practiceSubmission(), practiceSubmission()]
  box().add(first)
  box().add(second)
  box().mark(second.attemptId, 'rejected', '题目对不上。')
  expect(states()).toEqual(['queued', 'rejected'])
  box().mark(second.attemptId, 'sending')
  expect(box().items[1]).toEqual({ submission: second, state: 'sending' })
  box().remove(first.attemptId)
  expect(box().items.map(({ submission }) => submission)).toEqual([second])
})

test('sends again after a start what was being sent when the app was killed', async () => {
  const items = (['sending', 'failed', 'rejected', 'queued'] as const).map(state => ({ submission: practiceSubmission(), state }))
  store(items)
  await useOutboxStore.persist.rehydrate()
  expect(states()).toEqual(['queued', 'failed', 'rejected', 'queued'])
  expect(box().items.map(({ submission }) => submission)).toEqual(items.map(({ submission }) => submission))
})

test('starts empty when what is stored cannot be sent, and can be used', async () => {
  store([{ submission: { attemptId: 'not a uuid' }, state: 'queued' }])
  await useOutboxStore.persist.rehydrate()
  expect(box().items).toEqual([])
  box().add(practiceSubmission())
  expect(states()).toEqual(['queued'])
})
