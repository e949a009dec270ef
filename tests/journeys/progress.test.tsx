import { useLearningStore } from '@/features/quiz/learningStore'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { ProgressScreen } from '@/features/quiz/ProgressScreen'
import { emptyTally } from '@/features/quiz/tally'
import { openPage } from '@/platform/navigation'
import { scamKindNames } from '../../contract/vocabulary'
import { routes } from '@/routes'
import { newPhone } from './support/appState'
import { goOffline, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { finish, genuine, scam } from './support/practiceSteps'
import { mount, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
})

const openProgress = () => mount(ProgressScreen, { now: new Date() })

test('who has done nothing is shown where to begin', async () => {
  await openProgress()
  expect(words()).toContain('还没有做过题')
  await press('开始今日一练')
  expect(openPage).toHaveBeenCalledWith(routes.practice())
})

test('a practice counts in judging, in its kinds and in the list, without network', async () => {
  goOffline()
  await finish()
  await openProgress()
  expect(words()).toContain('诈骗消息1条认出1条')
  expect(words()).toContain('正常消息1条当成诈骗0条')
  for (const { kind } of [scam, genuine]) expect(words()).toContain(scamKindNames[kind])
  expect(words()).toMatch(/今日一练今天\d+:\d\d　2题对2题/)
})

test('the sums over kinds are those of their tallies', async () => {
  goOffline()
  useLearningStore.getState().addTallies({
    rebate: { scamSeen: 4, hits: 3, genuineSeen: 2, falseAlarms: 1, answered: 9, right: 6 },
    police: { scamSeen: 1, hits: 1, genuineSeen: 3, falseAlarms: 2, answered: 5, right: 2 }
  })
  await openProgress()
  expect(words()).toContain('诈骗消息5条认出4条')
  expect(words()).toContain('正常消息5条当成诈骗3条')
  expect(words()).toContain('刷单返利做过9题，对6题')
  expect(words()).toContain('冒充公检法做过5题，对2题')
})

test('a phone that lost what it knew shows what the server knows', async () => {
  await finish()
  await until(() => useOutboxStore.getState().items.length === 0)
  useLearningStore.getState().forget()
  await openProgress()
  await until(() => words().includes('诈骗消息1条认出1条'))
  expect(useLearningStore.getState().byKind[scam.kind]).toMatchObject({ scamSeen: 1, hits: 1 })
})

test('nobody is signed in only to look', async () => {
  await openProgress()
  await settle(50)
  expect(sent('session.open')).toEqual([])
})

test('what the phone knows beyond the server stays', async () => {
  await finish()
  await until(() => useOutboxStore.getState().items.length === 0)
  useLearningStore.getState().addTallies({ nfc: { ...emptyTally, answered: 20, right: 11 } })
  await openProgress()
  await until(() => sent('quiz.progress').length === 1)
  await settle(100)
  expect(words()).toContain('做过20题，对11题')
})
