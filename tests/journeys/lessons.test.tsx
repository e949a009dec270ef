import { keyOf } from '../../contract/question'
import { LessonListScreen } from '@/features/lessons/LessonListScreen'
import { LessonScreen } from '@/features/lessons/LessonScreen'
import { useLessonStore } from '@/features/lessons/lessonStore'
import { lessons } from '@/features/lessons/lessons'
import { questionById } from '@/features/quiz/bank'
import { OneQuestion } from '@/features/quiz/OneQuestion'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { leavePage, openPage, turnBackTo, turnTo } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { goOffline, resetCloud, rows, startCloud, stopCloud } from './support/cloudSeam'
import { textOf } from './support/practiceSteps'
import { canPress, heading, mount, offers, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const [lesson, following] = lessons as [(typeof lessons)[number], (typeof lessons)[number]]
const plain = (text: string) => text.replace(/\|/g, '')
const openLesson = (lessonId = lesson.id) =>
  mount(LessonScreen, { lessonId, ask: (questionId, onAnswered) => <OneQuestion questionId={questionId} onAnswered={onAnswered} /> })
const openList = () => mount(LessonListScreen, {})

/** Answers a question of the lesson rightly. */
async function answer(i: 0 | 1): Promise<void> {
  const question = questionById(lesson.questionIds[i]!)!
  expect(words()).toContain(plain(question.stem))
  for (const id of keyOf(question)) await press(textOf(question, id))
  if (question.type === 'multiple' || question.type === 'order') await press('看答案')
  expect(words()).toContain(question.explanation)
}

async function learn(): Promise<void> {
  await openLesson()
  await press('看懂了，试两题')
  await answer(0)
  await press('下一题')
  await answer(1)
  await press('学完了')
}

test('there are at least ten lessons, each leads to its page, and none is learnt yet', async () => {
  await openList()
  expect(words()).toContain(`已学0/${lessons.length}`)
  expect(lessons.length).toBeGreaterThanOrEqual(10)
  for (const { id, title } of lessons) {
    await press(new RegExp(`^${plain(title)}`))
    expect(openPage).toHaveBeenLastCalledWith(routes.lesson(id))
  }
})

test('a lesson tells how it goes, three flags and one thing to do', async () => {
  await openLesson()
  expect(heading()).toBe(plain(lesson.title))
  for (const line of [...lesson.how, ...lesson.flags.flatMap(({ mark, note }) => [mark, note]), lesson.deed]) expect(words()).toContain(line)
  expect(lesson.flags).toHaveLength(3)
})

test('two questions end it: it counts as learnt, they count on the server, and the next lesson is offered', async () => {
  await learn()
  expect(heading()).toBe('学完一课了')
  expect(words()).toContain(`记住这一件事：${lesson.deed}`)
  expect(words()).toContain(`已学1/${lessons.length}`)
  await until(() => useOutboxStore.getState().items.length === 0)
  expect(await rows('attempts')).toMatchObject([
    { mode: 'practice', right_count: 1, total: 1 },
    { mode: 'practice', right_count: 1, total: 1 }
  ])
  await press('学下一课')
  expect(turnTo).toHaveBeenCalledWith(routes.lesson(following.id))
})

test('nobody gets past a question without an answer', async () => {
  await openLesson()
  await press('看懂了，试两题')
  expect(words()).toContain('第1题，共2题')
  expect(canPress('先选一个')).toBe(false)
  await press('先选一个')
  expect(words()).toContain('第1题，共2题')
})

test('left after the first question, it goes on with the second, also after a restart and without network', async () => {
  goOffline()
  await openLesson()
  await press('看懂了，试两题')
  await answer(0)
  await restartApp()
  await openList()
  expect(words()).toContain('学到一半，接着学')
  await openLesson()
  expect(words()).toContain('第2题，共2题')
  await answer(1)
  await press('学完了')
  expect(heading()).toBe('学完一课了')
})

test('left before any question was answered, it opens with the text again', async () => {
  await openLesson()
  await press('看懂了，试两题')
  await openLesson()
  expect(heading()).toBe(plain(lesson.title))
})

test('the list knows what is learnt, and one learnt can be learnt again without counting twice', async () => {
  await learn()
  await learn()
  await restartApp()
  await openList()
  expect(words()).toContain(`已学1/${lessons.length}`)
  expect(words()).not.toContain('学到一半')
})

test('from the end of a lesson one can practise its kind or see all lessons', async () => {
  await learn()
  await press(/^多练几题/)
  expect(turnTo).toHaveBeenLastCalledWith(routes.practice({ kind: lesson.kind }))
  await press('所有的课')
  expect(turnBackTo).toHaveBeenLastCalledWith(routes.lessons)
})

test('after the last lesson nothing more is pressed on anybody', async () => {
  for (const { id } of lessons.slice(1)) useLessonStore.getState().finish(id)
  await learn()
  expect(words()).toContain(`已学${lessons.length}/${lessons.length}`)
  expect(offers('学下一课')).toBe(false)
  await press('完成')
  expect(leavePage).toHaveBeenCalledWith(tabs.quiz)
})

test('an unknown lesson says so and leads to all', async () => {
  await openLesson('lesson-nobody-knows')
  expect(words()).toContain('没有找到这一课，地址可能不完整。')
  await press('看看所有的课')
  expect(turnBackTo).toHaveBeenCalledWith(routes.lessons)
})
