import { SurveyScreen } from '@/features/voice/SurveyScreen'
import { useDraftsStore } from '@/features/voice/draftsStore'
import { newPhone } from './support/appState'
import { goOffline, goOnline, loseReply, moveServerClock, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { canPress, choices, heading, isChecked, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

/** The server stands in the days of the surveys, whenever the tests run. */
const serverAt = (time: string) => moveServerClock((Date.parse(time) - Date.now()) / 60_000)

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  useDraftsStore.setState({ feedback: null, surveys: [], story: null })
  await resetCloud()
  serverAt('2026-11-22T02:00:00Z')
})

async function begin(): Promise<void> {
  await mount(SurveyScreen, {})
  await until(() => offers('填“反诈宣传您看到了吗”'))
  await press('填“反诈宣传您看到了吗”')
}

/** Answers as somebody who has seen nothing, up to the last question. */
async function answerShort(): Promise<void> {
  await press('没有看到过')
  await press('下一题')
  await press('身边没有')
  await press('下一题')
  await press('有人当面讲')
  await press('下一题')
}

const answered = () => sent('survey.answer') as { answerId: string; answers: { questionId: string }[] }[]

test('asks one question a page, along the branch that was chosen, and thanks', async () => {
  await begin()
  expect(heading()).toBe('最近三个月，您看到过反诈宣传吗')
  expect(canPress('先选一个')).toBe(false)
  await press('看到过好几次')
  expect(words()).toContain('第1题，共5题')
  await press('下一题')
  expect(heading()).toBe('您是在哪里看到的')
  await press('银行、营业厅')
  await press('手机上')
  await press('下一题')
  expect(heading()).toBe('看过以后，您觉得讲清楚了吗')
  expect(choices()).toEqual(['1', '2', '3', '4', '5'])
  await press('4')
  await press('下一题')
  await press('有人当面讲')
  await press('看身边的真事')
  expect(canPress('做几道题')).toBe(false)
  await press('下一题')
  expect(heading()).toBe('还有什么骗术，您想弄明白')
  await type('还有什么骗术，您想弄明白', '换脸是怎么回事')
  await press('交问卷')
  await until(() => heading() === '交好了，谢谢您')
  expect(answered()[0]?.answers.map(({ questionId }) => questionId)).toEqual(['seen', 'where', 'clear', 'way', 'wish'])
  expect(useDraftsStore.getState().surveys).toEqual([])
  await until(() => !offers('填“反诈宣传您看到了吗”'))
  expect(offers('填“小程序好不好用”')).toBe(true)
})

test('keeps every answer when going back, and leaves out a branch that is not taken any more', async () => {
  await begin()
  await press('看到过一两次')
  await press('下一题')
  await press('学校')
  await press('下一题')
  await press('上一题')
  expect(isChecked('学校')).toBe(true)
  await press('上一题')
  await press('没有看到过')
  await press('下一题')
  expect(heading()).toBe('没看到，多半是因为什么')
  await press('身边没有')
  await press('下一题')
  await press('看短视频')
  await press('下一题')
  await press('交问卷')
  await until(() => heading() === '交好了，谢谢您')
  expect(answered()[0]?.answers.map(({ questionId }) => questionId)).toEqual(['seen', 'why-not', 'way'])
})

test('goes on where it was left, also without network', async () => {
  await begin()
  await press('没有看到过')
  await press('下一题')
  goOffline()
  await mount(SurveyScreen, {})
  await until(() => offers('接着填“反诈宣传您看到了吗”'))
  expect(words()).toContain('可以接着填，联网后再交')
  await press('接着填“反诈宣传您看到了吗”')
  expect(heading()).toBe('没看到，多半是因为什么')
})

test('keeps what was filled in when there is no network, and sends it once', async () => {
  await begin()
  await answerShort()
  goOffline()
  await press('交问卷')
  await until(() => words().includes('没连上网，还没有交'))
  goOnline()
  loseReply()
  await press('交问卷')
  await until(() => words().includes('没连上网，还没有交'))
  await press('交问卷')
  await until(() => heading() === '交好了，谢谢您')
  expect(new Set(answered().map(({ answerId }) => answerId)).size).toBe(1)
})

test('that ends while it is filled in says so, and keeps what was filled in', async () => {
  await begin()
  await answerShort()
  serverAt('2028-01-05T02:00:00Z')
  await press('交问卷')
  // The session has run out as well: it is opened anew without a word.
  await until(() => words().includes('12月31日结束了'))
  expect(words()).toContain('您填的还在这部手机上')
  expect(useDraftsStore.getState().surveys[0]?.answers).toHaveLength(3)
})

test('without network and with nothing begun says what to do', async () => {
  goOffline()
  await mount(SurveyScreen, {})
  await until(() => words().includes('没连上网，现在读不到问卷。'))
  goOnline()
  await press('再试一次')
  await until(() => offers('填“小程序好不好用”'))
})
