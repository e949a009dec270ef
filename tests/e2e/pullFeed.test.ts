import type { Page } from 'playwright-core'
import type { Phone } from './support/journey'
import { cards, feedUrl, firstIs, openFeed, scroller, searched, titles } from './support/feed'
import { care, extraCase, publish } from './support/published'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage({ serviceWorkers: 'allow' })
const day = 86_400_000

const worker = (page: Page) => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active))

/** A finger is put down in the middle of the list and drawn down, as far as it says. */
async function pull({ context, page }: Phone, by: number): Promise<void> {
  const touch = await context.newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] })
  await send('touchStart', 300)
  for (let moved = 0; moved <= by; moved += 20) await send('touchMove', 300 + moved)
  await send('touchEnd')
  await touch.detach()
}

test('pulling the page down brings what was published a moment ago, and its warning, and says that it is done', async () => {
  const phone = await stage.journey.newPhone({ hasTouch: true })
  const { page } = phone
  await openFeed(page)
  await soon(async () => expect(await titles(page)).not.toContain('多问一句，钱就留住了'))
  await publish(stage.journey, { cases: [extraCase()], alerts: [care] })
  const before = Date.now()
  await pull(phone, 200)
  await firstIs(page, '多问一句，钱就留住了')
  await page.getByText('已经是新的了。').waitFor()
  expect(Date.now() - before).toBeLessThan(5_000)
  await page.getByRole('link').filter({ hasText: '退款不用先转账' }).waitFor()
})

test('a small pull, and one in the middle of the list, refresh nothing', async () => {
  const phone = await stage.journey.newPhone({ hasTouch: true })
  const { page } = phone
  await openFeed(page)
  let asked = 0
  page.on('request', request => (asked += request.url().endsWith('/api') ? 1 : 0))
  await pull(phone, 40)
  await scroller(page).evaluate(box => box.scrollTo(0, 1_500))
  await pull(phone, 200)
  await page.waitForTimeout(500)
  await soon(async () => expect(await page.getByText('正在刷新…').count()).toBe(0))
  // Scrolling may ask for the next page; pulling would ask for changes and warnings too.
  expect(asked).toBeLessThan(3)
})

test('without network the feed opens from the phone, says how old it is, and searches there', async () => {
  const { page, context } = stage.phone
  await openFeed(page)
  expect(await worker(page)).toBe(true)
  await page.reload()
  await cards(page).first().waitFor()
  const shown = await titles(page)
  await context.setOffline(true)
  await page.clock.setFixedTime(new Date(Date.now() + day))
  await page.reload()
  await page.getByText(/^没连上网。这些是昨天\d+:\d\d存在手机上的。$/).waitFor()
  expect((await titles(page)).slice(0, 8)).toEqual(shown.slice(0, 8))
  const found = await searched(page, '银川')
  expect(found.length).toBeGreaterThan(0)
  await page.getByText('没连上网，只在手机上存着的里面找。').waitFor()
})

test('without network a case of the feed opens whole, and with it the network may come back', async () => {
  const { page, context } = stage.phone
  await openFeed(page)
  expect(await worker(page)).toBe(true)
  await page.reload()
  await cards(page).first().waitFor()
  const [title = ''] = await titles(page)
  await context.setOffline(true)
  await cards(page).first().click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor()
  await page.getByRole('heading', { name: '如果是您' }).waitFor()
  await context.setOffline(false)
  await page.goto(feedUrl)
  await cards(page).first().waitFor()
  await page.waitForTimeout(300)
  await soon(async () => expect(await page.getByText(/^没连上网/).count()).toBe(0))
})

test('a phone that has never read the feed says so without network, and reads it when asked again', async () => {
  const { page } = stage.phone
  await page.route('**/api*', route => route.abort())
  await page.goto(feedUrl)
  await page.getByText('没连上网，案例还没存到手机上。').waitFor()
  await page.unroute('**/api*')
  await page.getByRole('button', { name: '再试一次' }).click()
  await cards(page).first().waitFor()
})
