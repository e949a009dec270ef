import { flushOutbox } from '@/features/quiz/flushOutbox'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { newPhone, restartApp } from './support/appState'
import { goOffline, goOnline, loseReply, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { finish } from './support/practiceSteps'
import { heading, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
})

test('a practice is done to its end, waits, survives a restart, and is sent once', async () => {
  goOffline()
  await finish()
  await until(() => words().includes('已保存，联网后发送'))
  expect(heading()).toBe('答对了2题')
  await restartApp()
  expect(useOutboxStore.getState().items).toHaveLength(1)
  goOnline()
  await Promise.all([flushOutbox(), flushOutbox()])
  await flushOutbox()
  expect(useOutboxStore.getState().items).toEqual([])
  expect(await rows('attempts')).toMatchObject([{ right_count: 2, total: 2 }])
})

test('the notice goes when the practice has been sent', async () => {
  goOffline()
  await finish()
  await until(() => words().includes('已保存，联网后发送'))
  goOnline()
  await flushOutbox()
  await settle()
  expect(words()).not.toContain('已保存，联网后发送')
})

test('two practices are sent in the order they were done', async () => {
  goOffline()
  await finish()
  await finish()
  await settle()
  const ids = useOutboxStore.getState().items.map(({ submission }) => submission.attemptId)
  goOnline()
  await flushOutbox()
  expect(sent('quiz.submit').slice(-2)).toMatchObject(ids.map(attemptId => ({ attemptId })))
  expect((await rows('attempts')).map(({ id }) => id).sort()).toEqual([...ids].sort())
})

test('a practice whose reply is lost is sent again under the same id and counted once', async () => {
  loseReply()
  await finish()
  await until(() => words().includes('已保存，联网后发送'))
  expect(await rows('attempts')).toHaveLength(1)
  await flushOutbox()
  expect(useOutboxStore.getState().items).toEqual([])
  expect(await rows('attempts')).toHaveLength(1)
  const [first, second] = sent('quiz.submit')
  expect(second).toEqual(first)
})
