import { outcomeNames } from '../../contract/case'
import { compareCases } from '../../contract/caseOrder'
import { scamKindNames } from '../../contract/vocabulary'
import { cards, endOf, feedUrl, firstIs, openFeed, scrollToEnd, search, searched, titles } from './support/feed'
import { cases, caseWith } from './support/published'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const plain = (title: string) => title.replace(/\|/g, '')
const newest = [...cases].sort(compareCases(undefined))

test('the newest case stands first, with how it ended, its kind, where, when and who made it public', async () => {
  const { page } = stage.phone
  await openFeed(page)
  const [first] = newest
  const wanted = newest.slice(0, 4).map(({ title }) => plain(title))
  // The list is drawn anew from the top, a few cards at a time.
  for (let tries = 0; tries < 50 && (await titles(page)).slice(0, 4).join() !== wanted.join(); tries += 1) await page.waitForTimeout(100)
  expect((await titles(page)).slice(0, 4)).toEqual(wanted)
  const card = await cards(page).first().innerText()
  expect(card).toContain(outcomeNames[first!.outcome])
  expect(card).toContain(scamKindNames[first!.kinds[0]!])
  expect(card).toContain(first!.place)
  expect(card).toContain(`${Number(first!.date.slice(0, 4))}年`)
  expect(card).toContain(first!.publisher)
})

test('the list ends with how many there are', async () => {
  const { page } = stage.phone
  await openFeed(page)
  await scrollToEnd(page)
  await endOf(page, cases.length).waitFor()
  const last = plain(newest.at(-1)!.title)
  await cards(page).filter({ hasText: last }).waitFor()
  expect((await titles(page)).at(-1)).toBe(last)
})

test('a filter is chosen in the sheet, is named above the list and can be taken away', async () => {
  const { page } = stage.phone
  await openFeed(page)
  await page.getByRole('button', { name: '筛选' }).click()
  const sheet = page.getByRole('dialog', { name: '筛选' })
  await sheet.getByRole('button', { name: '被抓' }).click()
  await sheet.getByRole('button', { name: '学生、青少年' }).click()
  await soon(async () => expect(await sheet.getByRole('button', { name: '被抓' }).getAttribute('aria-pressed')).toBe('true'))
  await sheet.getByRole('button', { name: '完成' }).click()
  await page.getByText('学生、青少年、被抓').waitFor()
  const wanted = newest.filter(({ outcome, audiences }) => outcome === 'caught' && audiences.includes('student'))
  expect(wanted.length).toBeGreaterThan(0)
  await endOf(page, wanted.length).waitFor()
  await soon(async () => expect(await titles(page)).toEqual(wanted.map(({ title }) => plain(title))))
  await page.getByRole('button', { name: '去掉筛选' }).click()
  await page.getByText('最近发生的在前面').waitFor()
  expect((await titles(page))[0]).toBe(plain(newest[0]!.title))
})

test('a kind of scam, a place and 繁体 are found, and all words must be there', async () => {
  const { page } = stage.phone
  await openFeed(page)
  const ofYinchuan = caseWith(({ place }) => place === '宁夏银川')
  const simple = await searched(page, '银川')
  expect(simple).toContain(plain(ofYinchuan.title))
  expect(await searched(page, '銀川')).toEqual(simple)
  const rebates = await searched(page, '刷单返利')
  expect(rebates).toEqual(expect.arrayContaining(newest.filter(({ kinds }) => kinds.includes('rebate')).slice(0, 3).map(({ title }) => plain(title))))
  await search(page, '银川 火星')
  await page.getByText('没有找到这样的案例。').waitFor()
  await page.getByRole('button', { name: '去掉筛选' }).last().click()
  await cards(page).first().waitFor()
  await soon(async () => expect(await page.getByRole('searchbox', { name: '搜索案例' }).inputValue()).toBe(''))
})

test('whoever said who they are sees what concerns them first, and can see all by date', async () => {
  const { page } = stage.phone
  await page.goto('/')
  await page.getByRole('link', { name: /您是哪一类人/ }).click()
  await page.getByRole('radio', { name: '老年人' }).click()
  await page.getByRole('button', { name: '完成' }).click()
  await page.goto(feedUrl)
  await page.getByText('先看和老年人有关的').waitFor()
  const forElders = [...cases].sort(compareCases('elder')).map(({ title }) => plain(title))
  await firstIs(page, forElders[0]!)
  expect((await titles(page)).slice(0, 4)).toEqual(forElders.slice(0, 4))
  await page.getByRole('button', { name: '看全部' }).click()
  await page.getByText('最近发生的在前面').waitFor()
  await firstIs(page, plain(newest[0]!.title))
  const wanted = newest.slice(0, 4).map(({ title }) => plain(title))
  // The list is drawn anew from the top, a few cards at a time.
  for (let tries = 0; tries < 50 && (await titles(page)).slice(0, 4).join() !== wanted.join(); tries += 1) await page.waitForTimeout(100)
  expect((await titles(page)).slice(0, 4)).toEqual(wanted)
})
