import type { CaseText } from '../../contract/case'
import { useProfileStore } from '@/features/session/profileStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { goOffline, goOnline, holdReplies, publish, received, resetCloud, sent, smuggleTitle, startCloud, stopCloud } from './support/cloudSeam'
import { cards, openFeed, openFreshFeed, pullDown, story, titles } from './support/feedSteps'
import { isPressed, press, settle, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/measure', () => jest.requireActual<object>('./support/fakeMeasure'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const called = {
  elder: '老人在柜台前停了下来',
  student: '学生把电话挂断了',
  old: '去年的货款追了回来',
  yearless: '年份没有写的一件事'
}
const published: CaseText[] = [
  story('elder', { title: called.elder, date: '2026-03-05', kinds: ['police'], audiences: ['elder'], place: '四川泸州' }),
  story('student', { title: called.student, date: '2026-05', kinds: ['game', 'rebate'], audiences: ['student'], outcome: 'lost' }),
  story('old', { title: called.old, date: '2025', kinds: ['procurement'], audiences: ['merchant'], outcome: 'recovered' }),
  story('yearless', { title: called.yearless, date: '原稿未写年份', kinds: ['rebate'], audiences: ['elder', 'worker'], outcome: 'caught' })
]
const publishAll = (cases = published) => publish({ cases: [cases] })

test('the newest case comes first, each card says how it ended, of what kind, where, when and by whom', async () => {
  await publishAll()
  await openFreshFeed()
  expect(words()).toContain('最近发生的在前面')
  expect(cards()).toEqual([
    `被骗网络游戏交易${called.student}宁夏银川，2026年5月　某市公安局`,
    `拦下冒充公检法${called.elder}四川泸州，2026年3月5日　某市公安局`,
    `追回冒充采购商户${called.old}宁夏银川，2025年　某市公安局`,
    `被抓刷单返利${called.yearless}宁夏银川，原稿未写年份　某市公安局`
  ])
  expect(words()).toContain('一共4条，都在这里了')
  await press(/老人在柜台前/)
  expect(openPage).toHaveBeenCalledWith(routes.case('elder'))
})

test('looking at cases signs nobody in', async () => {
  await publishAll()
  await openFreshFeed()
  expect(sent('session.open')).toEqual([])
})

test('cases about people like me come first, until I want all by date', async () => {
  useProfileStore.getState().choose('elder')
  await publishAll()
  await openFreshFeed()
  expect(words()).toContain('先看和老年人有关的')
  expect(titles()).toEqual([called.elder, called.yearless, called.student, called.old])
  await press('看全部')
  await until(() => titles()[0] === called.student)
  expect(titles()).toEqual([called.student, called.elder, called.old, called.yearless])
  await restartApp()
  await openFreshFeed()
  expect(titles()[0]).toBe(called.student)
  await press('先看和我有关的')
  await until(() => titles()[0] === called.elder)
})

test('the order that was chosen last is shown, also when the one before is still being read', async () => {
  useProfileStore.getState().choose('elder')
  await publishAll()
  await openFreshFeed()
  const release = holdReplies()
  await press('看全部')
  await press('先看和我有关的')
  release()
  await settle(200)
  expect(words()).toContain('先看和老年人有关的')
  expect(titles()).toEqual([called.elder, called.yearless, called.student, called.old])
})

test.each([
  ['how they ended', '追回', [called.old]],
  ['whom they concern', '老年人', [called.elder, called.yearless]],
  ['the kind, be it the main one or not', '刷单返利', [called.student, called.yearless]]
])('cases are filtered by %s', async (_, choice, found) => {
  await publishAll()
  await openFreshFeed()
  await press('筛选')
  await press(choice)
  expect(isPressed(choice)).toBe(true)
  await press('完成')
  await until(() => titles().length === found.length)
  expect(titles()).toEqual(found)
  await press('去掉筛选')
  await until(() => titles().length === 4)
})

test('filters are joined, let go by a second tap, and say so where nothing fits', async () => {
  await publishAll()
  await openFreshFeed()
  await press('筛选')
  await press('老年人')
  await press('被抓')
  await press('完成')
  await until(() => titles().length === 1)
  expect(words()).toContain('老年人、被抓')
  expect(titles()).toEqual([called.yearless])
  await press('筛选')
  await press('老年人')
  await press('商户')
  await press('完成')
  await until(() => words().includes('没有找到这样的案例。'))
  await press('筛选')
  await press('商户')
  expect(isPressed('商户')).toBe(false)
  await press('被抓')
  await press('完成')
  await until(() => titles().length === 4)
})

test.each([
  ['a word of the title', '货款', [called.old]],
  ['a place', '泸州', [called.elder]],
  ['繁体, written in 简体', '貨款', [called.old]],
  ['two words that both stand there', '泸州 柜台', [called.elder]]
])('cases are found by %s', async (_, query, found) => {
  await publishAll()
  await openFreshFeed()
  await type('搜索案例', query)
  await until(() => titles().length === found.length)
  expect(titles()).toEqual(found)
  expect(words()).toContain(`“${query}”`)
})

test('a word that is nowhere says so and leads back to all', async () => {
  await publishAll()
  await openFreshFeed()
  await type('搜索案例', '量子')
  await until(() => words().includes('没有找到这样的案例。'))
  await type('搜索案例', '')
  await until(() => titles().length === 4)
})

test('script in a title and in what is searched for is shown as the text it is', async () => {
  await publishAll()
  await smuggleTitle('elder', '<script>alert(1)</script><b>粗')
  await openFreshFeed()
  expect(titles()).toContain('<script>alert(1)</script><b>粗')
  await type('搜索案例', '<img src=x onerror=alert(1)>')
  expect(words()).toContain('“<img src=x onerror=alert(1)>”')
  expect(document.querySelectorAll('.main script, .main b, .main img[src=x]')).toHaveLength(0)
})

describe('pulled down', () => {
  const added = story('added', { title: '刚发布的一件新鲜事', date: '2026-11-20' })

  test('it shows what was published and lets go what was withdrawn, with one call that brings only that', async () => {
    await publishAll()
    await openFreshFeed()
    await publishAll([...published.slice(1), added])
    const before = sent('cases.list').length
    await pullDown()
    await until(() => titles().includes(added.title))
    expect(titles()).toEqual([added.title, called.student, called.old, called.yearless])
    expect(words()).toContain('已经是新的了。')
    expect(sent('cases.list').slice(before)).toHaveLength(1)
    const { value } = JSON.parse(received('cases.list').at(-1)!) as { value: { cases: { id: string }[]; withdrawn: string[] } }
    expect([value.cases.map(({ id }) => id), value.withdrawn]).toEqual([['added'], ['elder']])
  })

  test('with nothing new it transfers next to nothing', async () => {
    await publishAll()
    await openFreshFeed()
    await pullDown()
    await pullDown()
    const { value } = JSON.parse(received('cases.list').at(-1)!) as { value: { asOf: string } }
    expect(sent('cases.list').at(-1)).toMatchObject({ since: value.asOf })
    expect(received('cases.list').at(-1)!.length).toBeLessThanOrEqual(300)
  })

  test('a mended case is shown mended, once', async () => {
    await publishAll()
    await openFreshFeed()
    await publishAll([{ ...published[0]!, title: '改正后的标题' }, ...published.slice(1)])
    await pullDown()
    await until(() => titles().includes('改正后的标题'))
    expect(titles()).toHaveLength(4)
  })

  test('without network it says so and keeps what was there', async () => {
    await publishAll()
    await openFreshFeed()
    goOffline()
    await pullDown()
    await until(() => words().includes('没连上网'))
    expect(words()).not.toContain('已经是新的了。')
    expect(titles()).toHaveLength(4)
  })
})

describe('without network', () => {
  test('the tab opens with the cases as last read and says how old they are', async () => {
    await publishAll()
    await openFreshFeed()
    await restartApp()
    goOffline()
    await openFeed(new Date(Date.now() + 86_400_000))
    await until(() => words().includes('没连上网'))
    expect(words()).toMatch(/没连上网。这些是昨天\d+:\d\d存在手机上的。/)
    expect(titles()).toEqual([called.student, called.elder, called.old, called.yearless])
  })

  test('a phone that has read none says so, and another try brings them', async () => {
    await publishAll()
    goOffline()
    await openFeed()
    await until(() => words().includes('没连上网，案例还没存到手机上。'))
    goOnline()
    await press('再试一次')
    await until(() => titles().length === 4)
  })

  test('the cases on the phone are searched and filtered, and the page says that it is only those', async () => {
    await publishAll()
    await openFreshFeed()
    goOffline()
    await type('搜索案例', '货款')
    await until(() => words().includes('没连上网，只在手机上存着的里面找。'))
    expect(titles()).toEqual([called.old])
    await type('搜索案例', '量子')
    await until(() => words().includes('没连上网，手机上存着的里面没有。'))
  })

  test('when it is back, opening the tab brings what is new, however short the list', async () => {
    await publishAll(published.slice(1))
    await openFreshFeed()
    await restartApp()
    await publishAll()
    await openFeed()
    await until(() => titles().includes(called.elder))
  })
})

test('a city that has published nothing yet says so', async () => {
  await openFeed()
  await until(() => words().includes('还没有案例。'))
})
