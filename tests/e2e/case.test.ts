import type { Page } from 'playwright-core'
import { encode } from 'uqr'
import { loadBank } from '../../cloud/bank'
import { outcomeNames } from '../../contract/case'
import { scamKindNames } from '../../contract/vocabulary'
import { routes } from '../../src/routes'
import { attemptsOnceThere } from './support/attempts'
import { cards, openFeed, search } from './support/feed'
import { codeOnPoster } from './support/poster'
import { heading, pageTurned } from './support/practice'
import { caseWith, extraCase, publish } from './support/published'
import { wrongOption } from './support/questions'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const bank = loadBank().practice
const plain = (title: string) => title.replace(/\|/g, '')

const told = caseWith(({ outcome, questionId, kinds, amount }) => {
  const question = bank.get(questionId)
  return outcome === 'blocked' && kinds.length === 1 && question?.type === 'single' && amount === undefined
})
const question = bank.get(told.questionId)!
if (question.type !== 'single') throw new Error('the case asks a single choice')

/** By its text: between phrases, which may not be broken, a spoken name has spaces. */
const headingOf = (page: Page, title: string) => page.getByRole('heading', { level: 1 }).filter({ hasText: plain(title) })

async function openCase(page: Page, caseId: string, title: string): Promise<void> {
  await page.goto(routes.case(caseId))
  await headingOf(page, title).waitFor()
}

test('a case of the feed tells its steps, flags, advice, question and sources, and leads back', async () => {
  const { page } = stage.phone
  await openFeed(page)
  await search(page, told.title.slice(0, 6))
  await cards(page).filter({ hasText: plain(told.title) }).click()
  await headingOf(page, told.title).waitFor()
  await pageTurned(page)
  const main = page.getByRole('main').last()
  const text = (await main.innerText()).replace(/\s/g, '')
  for (const { text: step } of told.steps) expect(text).toContain(step.replace(/\s/g, ''))
  for (const { mark, note } of told.flags) expect(text).toContain(`${mark}。${note}`.replace(/\s/g, ''))
  for (const advice of told.advice) expect(text).toContain(advice.replace(/\s/g, ''))
  for (const { publisher } of told.sources) expect(text).toContain(publisher.replace(/\s/g, ''))
  expect(text).toContain(outcomeNames[told.outcome])
  expect(text).toContain(scamKindNames[told.kinds[0]!])
  expect(text).toContain(told.place)
  const turning = told.steps.find(step => step.turning)
  await soon(async () => expect(await main.getByRole('listitem').filter({ hasText: '转折' }).innerText()).toContain(turning?.text))
  for (const name of ['哪里不对', '遇到这样的事', '如果是您', '同一类的案例']) await main.getByRole('heading', { name, level: 2 }).waitFor()
  await page.getByRole('button', { name: '返回' }).last().click()
  await pageTurned(page)
  await cards(page).first().waitFor()
})

test('the question is graded on the spot, says why, and reaches the server as one answer', async () => {
  const { page } = stage.phone
  await openCase(page, told.id, told.title)
  await page.getByRole('radio', { name: wrongOption(question).text }).click()
  await page.getByText(question.explanation).waitFor()
  const [attempt] = await attemptsOnceThere(stage.journey, 1)
  expect(attempt).toMatchObject({ total: 1, right_count: 0 })
  expect(attempt?.answers).toMatchObject([{ questionId: question.id, grade: 'wrong' }])
})

test('我也遇到过 opens the report with the kind filled in', async () => {
  const { page } = stage.phone
  await openCase(page, told.id, told.title)
  await page.getByRole('link', { name: /我也遇到过/ }).click()
  await page.getByText(`您遇到的：${scamKindNames[told.kinds[0]!]}`).waitFor()
})

test('a favourite outlives a reload, stands in 我的收藏, and can be let go', async () => {
  const { page } = stage.phone
  await openCase(page, told.id, told.title)
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  await page.reload()
  await page.getByRole('button', { name: '已收藏' }).waitFor()
  await page.goto(routes.favourites)
  await page.getByRole('link').filter({ hasText: plain(told.title) }).click()
  await page.getByRole('button', { name: '已收藏' }).click()
  await page.goto(routes.favourites)
  await page.getByText(/^还没有收藏/).waitFor()
})

test('the sources stand in a sheet, with who published what and when', async () => {
  const { page } = stage.phone
  await openCase(page, told.id, told.title)
  await page.getByRole('button', { name: '看来源' }).click()
  const sheet = page.getByRole('dialog', { name: '来源' })
  for (const { title, publisher } of told.sources) {
    await sheet.getByText(title).waitFor()
    await soon(async () => expect(await sheet.innerText()).toContain(publisher))
  }
  await sheet.getByRole('button', { name: '完成' }).click()
  await sheet.waitFor({ state: 'hidden' })
})

test('转给家里人 copies the address of the case', async () => {
  const { page, context } = stage.phone
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCase(page, told.id, told.title)
  await page.getByRole('link', { name: /转给家里人/ }).click()
  await page.getByRole('link', { name: /^复制网址/ }).click()
  await page.getByText('网址已复制，可以粘贴到微信里发给家里人。').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(new URL(routes.case(told.id), stage.journey.server.url).href)
  await page.goto(copied)
  await headingOf(page, told.title).waitFor()
})

test('the poster carries the address of the case as a QR code, and can be saved', async () => {
  const { page } = stage.phone
  await openCase(page, told.id, told.title)
  await page.getByRole('link', { name: /转给家里人/ }).click()
  await page.getByRole('link', { name: /^画一张图/ }).click()
  await page.locator('.poster-picture img').waitFor()
  const [frame, picture] = await Promise.all([page.locator('.poster-picture').boundingBox(), page.locator('.poster-picture img').boundingBox()])
  expect(frame?.height).toBeGreaterThanOrEqual(picture?.height ?? Infinity)
  const { data, size } = encode(new URL(routes.case(told.id), stage.journey.server.url).href, { ecc: 'M', border: 0 })
  expect(await codeOnPoster(page, size)).toEqual(data)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '存到手机' }).click()
  expect((await saved).suggestedFilename()).toBe('反诈案例.png')
})

test('字大小 on a case changes it at once', async () => {
  const { page } = stage.phone
  await openCase(page, told.id, told.title)
  const size = () => heading(page).evaluate(each => getComputedStyle(each.closest('.page')!).fontSize)
  await soon(async () => expect(await size()).toBe('19px'))
  await page.getByRole('button', { name: '字大小' }).click()
  await page.getByRole('radio', { name: '特大' }).click()
  await soon(async () => expect(await size()).toBe('30px'))
})

test('a case that was withdrawn says so, offers others of its kind, and is gone from feed and favourites', async () => {
  const { page } = stage.phone
  const extra = extraCase()
  await publish(stage.journey, { cases: [extra] })
  await openFeed(page)
  await cards(page).filter({ hasText: plain(extra.title) }).click()
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  await publish(stage.journey)
  await page.reload()
  await headingOf(page, '这条案例已经撤下').waitFor()
  await page.getByRole('heading', { name: '同一类的案例' }).waitFor()
  await soon(async () => expect(await page.getByRole('link').filter({ hasText: '刷单返利' }).count()).toBeGreaterThan(0))
  await page.goto(routes.favourites)
  await page.getByText(/^还没有收藏/).waitFor()
  await openFeed(page)
  await page.waitForFunction(title => !document.querySelector('#feed')?.textContent?.includes(title), plain(extra.title))
})

test('a shared link opens the case on a phone that knows nothing, and back leads home', async () => {
  const { page } = stage.phone
  await openCase(page, told.id, told.title)
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('button', { name: '开始今日一练' }).waitFor()
})

test('the other cases of its kind look as in the feed, also where no feed was opened before', async () => {
  const { page } = stage.phone
  await openCase(page, told.id, told.title)
  const [outcome, kind] = await page.locator('.case-head').first().locator('> *').evaluateAll(all => all.map(each => each.getBoundingClientRect().toJSON() as DOMRect))
  expect(kind?.left).toBeGreaterThan(outcome?.right ?? Infinity)
  expect(Math.abs((kind?.top ?? 0) - (outcome?.top ?? Infinity))).toBeLessThan(10)
})

test('a link to no case says so and leads to the feed', async () => {
  const { page } = stage.phone
  await page.goto(routes.case('no-such-case'))
  await page.getByText('没有找到这条案例，地址可能不完整。').waitFor()
  await page.getByRole('button', { name: '看看别的案例' }).click()
  await cards(page).first().waitFor()
})

test('a title that looks like a script is shown as text', async () => {
  const { page, complaints } = stage.phone
  const title = '<img src=x onerror=alert(1)>真的吗'
  await stage.journey.database.query(`UPDATE publications SET content_hash = '', content = jsonb_set(content, '{title}', to_jsonb($2::text)) WHERE id = $1`, [told.id, title])
  await openCase(page, told.id, title)
  await soon(async () => expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title))
  expect(complaints).toEqual([])
})
