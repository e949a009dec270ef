import previews from '../../content/previews.json'
import { previewOf } from '@/features/home/previewOf'
import { HomeScreen } from '@/features/home/HomeScreen'
import { questionById } from '@/features/quiz/bank'
import { CheckupRow } from '@/features/quiz/CheckupRow'
import { answeredFor } from '@/features/quiz/dueNow'
import { useLearningStore } from '@/features/quiz/learningStore'
import { useProfileStore } from '@/features/session/profileStore'
import { saveProfile } from '@/features/session/saveProfile'
import { openPage, openTab } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { failNext, goOffline, goOnline, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { answer, open } from './support/practiceSteps'
import { isChecked, mount, pageClasses, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const now = new Date('2026-11-21T09:00:00')
const preview = previewOf(previews, now)!
const openHome = () => mount(HomeScreen, { underWay: undefined, checkup: <CheckupRow now={now} />, now })
const audiences = async () => (await rows('residents')).map(({ audience }) => audience)

test('the message of the day leads into a practice that begins with it', async () => {
  await openHome()
  expect(words()).toContain(preview.text)
  await press('开始今日一练')
  expect(openPage).toHaveBeenCalledWith(routes.practice({ first: preview.questionId }))
})

test('a message that was answered gives its place to the next one', async () => {
  const first = questionById(preview.questionId)!
  await open([first])
  await answer(first)
  await press('看结果')
  await mount(HomeScreen, { underWay: undefined, answered: answeredFor(useLearningStore.getState(), new Date()), now })
  expect(words()).not.toContain(preview.text)
  await press('开始今日一练')
  const next = previews[(previews.indexOf(preview) + 1) % previews.length]!
  expect(words()).toContain(next.text)
  expect(openPage).toHaveBeenLastCalledWith(routes.practice({ first: next.questionId }))
})

test('when every message was answered the practice begins with what its plan says', async () => {
  await mount(HomeScreen, { underWay: undefined, answered: previews.map(({ questionId }) => questionId), now })
  expect(words()).not.toContain('您信不信')
  await press('开始今日一练')
  expect(openPage).toHaveBeenLastCalledWith(routes.practice())
})

test('once it is done for the day home says so calmly, and offers five more', async () => {
  await mount(HomeScreen, { underWay: undefined, doneToday: true, due: 3, now })
  expect(words()).toContain('今天练过了')
  expect(words()).not.toMatch(/您信不信|该复习了|开始今日一练/)
  await press('再练5题')
  expect(openPage).toHaveBeenLastCalledWith(routes.practice())
})

test('a second practice left in the middle on that day is offered like every other', async () => {
  await mount(HomeScreen, { underWay: { done: 1, total: 5 }, doneToday: true, now })
  expect(words()).toContain('做到第2题，共5题')
  expect(words()).not.toContain('今天练过了')
  await press('接着做')
  expect(openPage).toHaveBeenLastCalledWith(routes.practice())
})

test('the message shown gives nothing away', async () => {
  await openHome()
  expect(words()).not.toMatch(/\[\[|\]\]/)
})

test('a practice left in the middle is offered first, without another message', async () => {
  await mount(HomeScreen, { underWay: { done: 2, total: 5 }, now })
  expect(words()).toContain('做到第3题，共5题')
  expect(words()).not.toContain(preview.text)
  await press('接着做')
  expect(openPage).toHaveBeenCalledWith(routes.practice())
})

test('reviews that are due are named under the daily practice', async () => {
  await mount(HomeScreen, { underWay: undefined, due: 3, now })
  expect(words()).toContain('有3题该复习了，先练5题')
  await mount(HomeScreen, { underWay: undefined, due: 101, now })
  expect(words()).toContain('有题该复习了，先练5题')
  await openHome()
  expect(words()).toContain('5题，约3分钟')
})

test('a week after a checkup a short one stands in its place', async () => {
  useLearningStore.getState().addSitting({ attemptId: 'whole', mode: 'checkup', finishedAt: '2026-11-14T20:00:00+08:00', right: 7, total: 10 })
  await openHome()
  await press(/^小体检体检满1周了，6条，约2分钟/)
  expect(openPage).toHaveBeenCalledWith(routes.shortCheckup)
  await press('小体检，明天再说')
  await press(/^防骗体检/)
  expect(openPage).toHaveBeenLastCalledWith(routes.checkup)
})

test('the other ways lead to the checkup, the kinds and the call page', async () => {
  await openHome()
  await press(/^防骗体检/)
  await press(/^分类练习/)
  await press(/^一键举报/)
  expect(openPage).toHaveBeenNthCalledWith(1, routes.checkup)
  expect(openTab).toHaveBeenCalledWith(tabs.quiz)
  expect(openPage).toHaveBeenNthCalledWith(2, routes.call())
})

test('the lessons and who helps nearby are reached from here, and the cases by their tab', async () => {
  await openHome()
  await press(/^小课堂/)
  await press(/^附近能帮忙的地方/)
  await press('案例')
  expect(jest.mocked(openPage).mock.calls).toEqual([[routes.lessons], [routes.partners]])
  expect(openTab).toHaveBeenCalledWith(tabs.cases)
})

test('it says how many lessons are learnt', async () => {
  await mount(HomeScreen, { underWay: undefined, lessonsLearnt: 3, now })
  expect(words()).toContain('已学3课，一课约1分钟')
})

describe('who I am', () => {
  test('is chosen on a sheet, kept on the phone and told to the server', async () => {
    await openHome()
    await press(/^选一选您是哪一类人/)
    await press('老年人')
    expect([isChecked('老年人'), isChecked('商户')]).toEqual([true, false])
    await press('完成')
    await until(() => useProfileStore.getState().saved)
    expect(await audiences()).toEqual(['elder'])
    await restartApp()
    await openHome()
    expect(words()).toContain('“老年人”')
  })

  test('can be changed and taken back', async () => {
    useProfileStore.getState().choose('elder')
    await openHome()
    await press(/^正在为“老年人”选题/)
    await press('商户')
    await press('完成')
    await until(() => useProfileStore.getState().saved)
    expect(await audiences()).toEqual(['merchant'])
    await press(/^正在为“商户”选题/)
    await press('不选')
    await press('完成')
    await until(() => useProfileStore.getState().saved)
    expect(await audiences()).toEqual([null])
    expect(words()).toContain('选一选您是哪一类人')
  })

  test('can be left open: closing the sheet tells the server nothing', async () => {
    await openHome()
    await press(/^选一选您是哪一类人/)
    await press('完成')
    expect(document.querySelector('[role=dialog]')).toBe(null)
    expect(sent('profile.save')).toEqual([])
  })

  test('is told later when there is no network, also after a restart', async () => {
    goOffline()
    await openHome()
    await press(/^选一选您是哪一类人/)
    await press('家长')
    await press('完成')
    expect(words()).toContain('“家长”')
    await restartApp()
    expect(useProfileStore.getState()).toMatchObject({ audience: 'parent', saved: false })
    goOnline()
    await saveProfile()
    expect(await audiences()).toEqual(['parent'])
    await saveProfile()
    expect(useProfileStore.getState().saved).toBe(true)
  })

  test('stays to be told when the choice changes while it is on its way', async () => {
    useProfileStore.getState().choose('elder')
    const telling = saveProfile()
    useProfileStore.getState().choose('merchant')
    await telling
    expect(useProfileStore.getState()).toMatchObject({ audience: 'merchant', saved: false })
  })

  test('stays to be told when the server refuses', async () => {
    useProfileStore.getState().choose('elder')
    failNext('SERVER_ERROR')
    await saveProfile()
    expect(useProfileStore.getState()).toMatchObject({ audience: 'elder', saved: false })
  })
})

describe('text size', () => {
  test('is chosen on a sheet, changes the whole page at once, and is kept', async () => {
    await openHome()
    expect(pageClasses()).toEqual(['page'])
    await press('字大小')
    await press('特大')
    expect(pageClasses()).toEqual(['page', 'text-160'])
    expect(isChecked('特大')).toBe(true)
    await press('大')
    expect(pageClasses()).toEqual(['page', 'text-125'])
    await press('完成')
    await restartApp()
    await openHome()
    expect(pageClasses()).toEqual(['page', 'text-125'])
  })

  test('follows the phone until something else is chosen', async () => {
    document.documentElement.style.fontSize = '26px'
    try {
      await openHome()
      expect(pageClasses()).toEqual(['page', 'text-160'])
      await press('字大小')
      await press('标准')
      expect(pageClasses()).toEqual(['page'])
    } finally {
      document.documentElement.style.fontSize = ''
    }
  })

  test('the sheet stands inside the page root, so that it grows too', async () => {
    await openHome()
    await press('字大小')
    await press('特大')
    expect(document.querySelector('.page.text-160 [role=dialog]')?.getAttribute('aria-label')).toBe('字大小')
  })
})
