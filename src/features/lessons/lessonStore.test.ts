import { stored } from '../../../tests/journeys/support/memoryStorage'
import { useLessonStore } from './lessonStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

const now = () => {
  const { done, answered } = useLessonStore.getState()
  return { done, answered }
}
const { begin, markAnswered, finish, forget } = useLessonStore.getState()

beforeEach(() => forget())

test('a lesson is under way from its beginning to its end, with the questions answered in it', () => {
  begin('lesson-a')
  expect(now()).toEqual({ done: [], answered: { 'lesson-a': [] } })
  markAnswered('lesson-a', 'question-1')
  begin('lesson-a')
  expect(now()).toEqual({ done: [], answered: { 'lesson-a': ['question-1'] } })
  finish('lesson-a')
  expect(now()).toEqual({ done: ['lesson-a'], answered: {} })
})

test('a question answered twice and a lesson finished twice count once', () => {
  markAnswered('lesson-a', 'question-1')
  markAnswered('lesson-a', 'question-1')
  expect(now().answered).toEqual({ 'lesson-a': ['question-1'] })
  finish('lesson-a')
  finish('lesson-a')
  expect(now().done).toEqual(['lesson-a'])
})

test('lessons do not disturb each other, and one learnt can be learnt again', () => {
  finish('lesson-a')
  begin('lesson-a')
  markAnswered('lesson-b', 'question-2')
  expect(now()).toEqual({ done: ['lesson-a'], answered: { 'lesson-a': [], 'lesson-b': ['question-2'] } })
})

test('is found again after a start, and begins fresh with what cannot be read', async () => {
  finish('lesson-a')
  markAnswered('lesson-b', 'question-2')
  const text = stored.get('lessons')!
  const reopen = async (kept: string) => {
    forget()
    stored.set('lessons', kept)
    await useLessonStore.persist.rehydrate()
  }
  await reopen(text)
  expect(now()).toEqual({ done: ['lesson-a'], answered: { 'lesson-b': ['question-2'] } })
  await reopen(text.replace('["lesson-a"]', '"lesson-a"'))
  expect(now()).toEqual({ done: [], answered: {} })
})
