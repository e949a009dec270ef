import { useLearningStore } from '@/features/quiz/learningStore'
import { ProgressScreen } from '@/features/quiz/ProgressScreen'
import { emptyTally } from '@/features/quiz/tally'
import { newPhone } from './support/appState'
import { goOffline, resetCloud, startCloud, stopCloud } from './support/cloudSeam'
import { heading, mount, press, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
  goOffline()
})

/** Opens 我的进步 of somebody who judged so many scams and genuine messages. */
async function openKnowing(scamSeen: number, hits: number, genuineSeen: number, falseAlarms: number): Promise<void> {
  const tally = { ...emptyTally, scamSeen, hits, genuineSeen, falseAlarms, answered: scamSeen + genuineSeen, right: hits + genuineSeen - falseAlarms }
  useLearningStore.getState().addTallies(tally.answered ? { rebate: tally } : {})
  await mount(ProgressScreen, { now: new Date() })
}

const anyTendency = /轻信|多疑|刚好|两样都要练/

test('who has judged nothing is led to the first practice', async () => {
  await openKnowing(0, 0, 0, 0)
  expect(heading()).toBe('我的进步')
  expect(words()).toContain('还没有做过题。')
  expect(words()).not.toMatch(anyTendency)
})

test('nine scams and ten genuine messages are one scam short of a word about the person', async () => {
  await openKnowing(9, 3, 10, 0)
  expect(words()).toContain('诈骗消息9条认出3条')
  expect(words()).toContain('再判断1条诈骗消息，就能看出您的识骗力。')
  expect(words()).not.toMatch(anyTendency)
  await press('怎么算的')
  expect(words()).toContain('诈骗和正常消息各满10条才算')
  expect(words()).not.toContain('您现在：')
})

test.each([
  ['three scams of ten', [10, 3, 10, 0], '1.2能分清一些', '太轻信：没认出的诈骗偏多，拿不准也算', '催您转账、要验证码的'],
  ['six scams of ten, and nothing mistaken', [10, 6, 10, 0], '1.9大多分得清', '看起来有点轻信：诈骗漏得多一些', '再判断几条会更清楚。催您转账'],
  ['all scams, and eight genuine messages mistaken', [10, 10, 10, 8], '0.9能分清一些', '太多疑：把正常的当成诈骗偏多', '拿不准的通知，打开自己常用的App'],
  ['nine scams, and five genuine messages mistaken', [10, 9, 10, 5], '1.1能分清一些', '看起来有点多疑：正常的错怪得多一些', '再判断几条会更清楚。拿不准的通知'],
  ['half of both', [10, 5, 10, 5], '0.0还分不太清', '诈骗会漏，正常的也会错怪，两样都要练', '从下面几类练起'],
  ['three of either wrong', [10, 7, 10, 3], '0.9能分清一些', '诈骗会漏，正常的也会错怪，两样都要练', '从下面几类练起'],
  ['one of either wrong', [10, 9, 10, 1], '2.2大多分得清', '刚好：没有明显偏向哪一边', '接着保持'],
  ['all', [10, 10, 10, 0], '3.4分得很清', '刚好：没有明显偏向哪一边', '接着保持']
] as const)('who recognised %s reads so', async (_, judged, figure, tendency, advice) => {
  const [scamSeen, hits, genuineSeen, falseAlarms] = judged
  await openKnowing(scamSeen, hits, genuineSeen, falseAlarms)
  expect(words()).toContain(figure)
  expect(words()).toContain(`${tendency}${advice}`)
  expect(words().match(/太轻信|太多疑|有点轻信|有点多疑|刚好|两样都要练/g)).toHaveLength(1)
})

test('who is told to practise the kinds below finds one there', async () => {
  await openKnowing(10, 5, 10, 5)
  expect(words()).toMatch(/接下来练什么刷单返利(诈骗10条，认出5条|正常10条，当成诈骗5条)/)
})

test('怎么算的 says when each word is said, with one\'s own numbers', async () => {
  await openKnowing(10, 6, 10, 0)
  await press('怎么算的')
  expect(words()).toContain('95%区间里没有0，才说“太”。')
  expect(words()).toContain('c离0有0.4或更多，说“有点”')
  expect(words()).toContain('您现在：d′是1.9，c是0.73，区间从−0.01到1.48。')
})
