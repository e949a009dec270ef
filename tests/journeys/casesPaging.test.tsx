import { useCasesStore } from '@/features/cases/casesStore'
import { allOf, cursorOf } from '@/features/cases/feed'
import { newPhone, restartApp } from './support/appState'
import { goOffline, publish, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { cards, openFeed, pullDown, scrollTo, stories, story, titles } from './support/feedSteps'
import { press, settle, until } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/measure', () => jest.requireActual<object>('./support/fakeMeasure'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
  await publish({ cases: [all] })
})

const all = stories(130)
const titleOf = (i: number) => all[i]!.title
const onPhone = () => allOf(useCasesStore.getState().feed!).map(({ title }) => title)
const isWhole = () => cursorOf(useCasesStore.getState().feed!) === null

async function openAtTop(): Promise<void> {
  await openFeed()
  await until(() => titles().length > 0)
  await settle(50)
}

/** Scrolls down screen by screen until nothing more comes. */
async function scrollToEnd(): Promise<number> {
  let most = 0
  for (let px = 0; px <= Math.ceil(all.length / 8) * 1_600; px += 800) {
    await scrollTo(px)
    most = Math.max(most, cards().length)
  }
  await until(isWhole)
  return most
}

test('the first page alone is read until the end comes near', async () => {
  await openAtTop()
  expect(sent('cases.list')).toHaveLength(1)
  expect(onPhone()).toHaveLength(50)
  await scrollTo(1_600)
  expect(sent('cases.list')).toHaveLength(1)
})

test('scrolling brings page after page, each once, in order, and draws only what is near the screen', async () => {
  await openAtTop()
  const most = await scrollToEnd()
  expect(onPhone()).toEqual(all.map(({ title }) => title))
  expect(sent('cases.list')).toHaveLength(3)
  expect(most).toBeLessThanOrEqual(32)
  await scrollTo(16 * 1_600)
  await until(() => titles().includes(titleOf(129)))
  expect(titles()).not.toContain(titleOf(0))
  await scrollTo(0)
  expect(titles()[0]).toBe(titleOf(0))
})

test('what was published while scrolling is not shown twice and stands in its place after a refresh', async () => {
  await openAtTop()
  const added = story('added', { date: '2026-11-20', title: '刚发布的一件新鲜事' })
  await publish({ cases: [[added, ...all]] })
  await scrollToEnd()
  await scrollTo(0)
  await pullDown()
  await until(() => titles()[0] === added.title)
  expect(onPhone()).toEqual([added, ...all].map(({ title }) => title))
})

test('the first hundred open without network, the rest is not kept', async () => {
  await openAtTop()
  await scrollToEnd()
  await restartApp()
  goOffline()
  await openFeed()
  await until(() => titles().length > 0)
  expect(onPhone()).toEqual(all.slice(0, 100).map(({ title }) => title))
})

test('after a restart it is read on from where the kept ones end', async () => {
  await openAtTop()
  await scrollToEnd()
  await restartApp()
  await openAtTop()
  await scrollToEnd()
  expect(onPhone()).toEqual(all.map(({ title }) => title))
})

test('what is found by a filter comes page by page too', async () => {
  await openAtTop()
  await press('筛选')
  await press('拦下')
  await press('完成')
  await until(() => titles().length > 0)
  const before = sent('cases.list').length
  for (let px = 0; px <= 17 * 1_600; px += 800) await scrollTo(px)
  await until(() => titles().includes(titleOf(129)))
  expect(sent('cases.list').slice(before)).toMatchObject(Array(6).fill({ outcome: 'blocked', limit: 20 }))
})
