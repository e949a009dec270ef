import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { addPictures, screenshots } from './support/picturesToSend'
import { insteadOfNextSubmit, numbers, queuedStates, queueReports } from './support/queuedReports'
import { field, fillUntil, openForm, receiptOn, sendIt, tell } from './support/report'
import { pictures, reportsInTheEnd, reportsOnceThere } from './support/sentReports'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const waits = (page = stage.phone.page) => page.getByText('已保存，联网后发送').waitFor()
const sendNow = () => stage.phone.page.getByRole('link', { name: /现在发送/ }).click()
const worker = (page: Page) => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active))

const twoPictures = { pictures: async (page: Page) => addPictures(page, await screenshots(2)) }
/** On which the app works without network. */
const offlinePhone = () => stage.journey.newPhone({ serviceWorkers: 'allow' })

test('a report told without network outlives a restart without network, and arrives once with its pictures', async () => {
  const { page, context } = await offlinePhone()
  await openForm(page)
  expect(await worker(page)).toBe(true)
  await page.reload()
  await context.setOffline(true)
  await tell(page, twoPictures)
  await waits(page)
  await page.reload()
  await waits(page)
  expect(await reportsOnceThere(stage.journey, 0)).toEqual([])
  await context.setOffline(false)
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toMatchObject([{ evidence_count: 2 }])
  await soon(async () => expect(await pictures(stage.journey)).toMatchObject({ kept: { length: 2 }, free: [] }))
})

test('an app killed between two uploads goes on with the second picture', async () => {
  const { page } = stage.phone
  let uploads = 0
  await page.route('**/evidence', route => (++uploads === 2 ? undefined : route.fallback()))
  await openForm(page)
  await tell(page, twoPictures)
  while (uploads < 2) await page.waitForTimeout(50)
  await page.reload()
  await receiptOn(page)
  expect(uploads).toBe(3)
  expect(await reportsInTheEnd(stage.journey, 1)).toMatchObject([{ evidence_count: 2 }])
  await soon(async () => expect(await pictures(stage.journey)).toMatchObject({ kept: { length: 2 }, free: [] }))
})

test('a report whose reply is lost is sent again, gets the first receipt and counts once', async () => {
  const { page } = stage.phone
  let first = ''
  await insteadOfNextSubmit(page, async route => {
    first = await (await route.fetch()).text()
    await route.abort('connectionreset')
  })
  await openForm(page)
  await tell(page, twoPictures)
  await waits()
  await sendNow()
  const receipt = await receiptOn(page)
  expect(first).toContain(receipt)
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
  await soon(async () => expect(await pictures(stage.journey)).toMatchObject({ kept: { length: 2 }, free: [] }))
})

test('an app killed while the report was being sent sends it again at the next start, and it counts once', async () => {
  const { page } = stage.phone
  await insteadOfNextSubmit(page, route => route.fetch())
  await openForm(page)
  await tell(page)
  expect(await reportsOnceThere(stage.journey, 1)).toHaveLength(1)
  await page.reload()
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
})

test.each([
  ['its own words', { status: 500, json: { ok: false, code: 'SERVER_ERROR', message: '服务出了点问题，请过一会儿再试。' } }],
  ['the page of a proxy', { status: 502, contentType: 'text/html', body: '<html>Bad gateway</html>' }]
])('a server that fails with %s and is well again loses nothing', async (_name, answer) => {
  const { page } = stage.phone
  await insteadOfNextSubmit(page, route => route.fulfill(answer))
  await openForm(page)
  await tell(page)
  await waits()
  // By itself, without a tap.
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
})

test('while the database is down the app keeps the report, and sends it by itself afterwards', async () => {
  const { page } = stage.phone
  await openForm(page)
  await fillUntil(page, 'check')
  await stage.journey.database.stop()
  try {
    await sendIt(page)
    await waits()
  } finally {
    await stage.journey.database.start()
  }
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
})

test('a phone that can store nothing more still sends the report, once', async () => {
  const { page } = stage.phone
  await openForm(page)
  await fillUntil(page, 'check')
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await sendIt(page)
  await receiptOn(page)
  // The phone could not note that it had gone: the draft is still there, and sent again it is the same report.
  await page.goto(routes.reportForm())
  await page.getByRole('button', { name: '接着填' }).click()
  await sendIt(page)
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
})

test.each([
  ['ahead', 1],
  ['behind', -1]
])('a clock that is a year %s keeps no report from arriving', async (_name, years) => {
  const { page } = stage.phone
  const wrong = new Date()
  wrong.setFullYear(wrong.getFullYear() + years)
  await page.clock.setSystemTime(wrong)
  await openForm(page)
  await tell(page)
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
})

test('a token that expired while the report waited is renewed for the pictures and the report', async () => {
  const { page, context } = stage.phone
  const { clock } = stage.journey.server
  await openForm(page)
  await tell(page)
  await receiptOn(page)
  await openForm(page)
  await context.setOffline(true)
  await tell(page, twoPictures)
  await waits()
  clock.now = new Date(clock.now.getTime() + 200 * 86_400_000)
  try {
    await context.setOffline(false)
    await receiptOn(page)
    expect(await reportsInTheEnd(stage.journey, 2)).toHaveLength(2)
    await soon(async () => expect(await pictures(stage.journey)).toMatchObject({ kept: { length: 2 }, free: [] }))
  } finally {
    clock.now = new Date()
  }
  const residents = await stage.journey.database.query('SELECT resident_id FROM residents')
  expect(residents).toHaveLength(1)
})

test('of twenty that wait the third is refused, the others arrive, and the third can be mended', async () => {
  const { page } = stage.phone
  await page.goto(routes.myReports)
  await queueReports(page, numbers(20).map((value, i) => (i === 2 ? '1' : value)))
  await page.reload()
  expect(await reportsInTheEnd(stage.journey, 19)).toHaveLength(19)
  expect((await queuedStates(page)).filter(state => state !== 'sent')).toEqual(['rejected'])
  await page.getByRole('link', { name: /没有收下，请改一改/ }).click()
  await page.getByRole('button', { name: '改一改再发' }).click()
  await page.getByRole('button', { name: '改：号码或地址' }).click()
  await field(page).fill('13900000000')
  await page.getByRole('button', { name: '检查答案' }).click()
  await sendIt(page)
  expect(await reportsInTheEnd(stage.journey, 20)).toHaveLength(20)
})

test('a report sent without network, where no other page is kept, is kept and says so', async () => {
  // A phone of its own, on which no page has been opened before.
  const { page, context } = await stage.journey.newPhone({ serviceWorkers: 'block' })
  await openForm(page)
  await fillUntil(page, 'check')
  await context.setOffline(true)
  await page.getByRole('button', { name: '发送', exact: true }).click()
  await page.getByRole('heading', { name: /^已保存，\s?联网后发送$/ }).waitFor()
  await context.setOffline(false)
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
})

test('a report that waits is taken back before it is sent', async () => {
  const { page, context } = await offlinePhone()
  await openForm(page)
  expect(await worker(page)).toBe(true)
  await page.reload()
  await context.setOffline(true)
  await tell(page)
  await page.getByRole('link', { name: /不发了/ }).click()
  await page.getByRole('button', { name: '不发了', exact: true }).click()
  await page.getByText('还没有举报过。').waitFor()
  await context.setOffline(false)
  expect(await reportsOnceThere(stage.journey, 1, 2000)).toEqual([])
})
