import gcoord from 'gcoord'
import type { Page } from 'playwright-core'
import letter from '../../content/letter.json'
import { partnerFiles } from '../../content/partners'
import { placeFiles } from '../../content/places'
import type { Partner, Place } from '../../contract/place'
import { routes } from '../../src/routes'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const [place] = placeFiles.flat() as Place[]
const partners = partnerFiles.flat() as Partner[]
if (!place) throw new Error('content/ has no place')

const names = (page: Page) => page.locator('.partner > .strong').allInnerTexts()
const opened = async () => {
  const rows = await stage.journey.database.query<{ place_id: string; sum: string }>('SELECT place_id, sum(opened) FROM place_counters GROUP BY place_id')
  return rows.map(({ place_id, sum }) => [place_id, Number(sum)])
}

test('the code of a place opens the letter: what to watch for and whom to call fit one screen', async () => {
  const { page } = stage.phone
  await page.goto(`${routes.letter}?scene=${place.id}`)
  await page.getByRole('heading', { level: 1 }).filter({ hasText: letter.title }).waitFor()
  await page.getByText(place.name).waitFor()
  const bottoms = await page.locator('.letter-item, .letter-call').evaluateAll(all => all.map(each => each.getBoundingClientRect().bottom))
  expect(bottoms).toHaveLength(letter.watch.length + 2)
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(812)
  await page.getByRole('button', { name: '拨打报警电话110' }).waitFor()
  await page.getByRole('button', { name: '拨打96110' }).waitFor()
})

test('opening the letter counts for the place and signs nobody in', async () => {
  const { page } = stage.phone
  await page.goto(`${routes.letter}?scene=${encodeURIComponent(place.id)}`)
  await page.getByText(place.name).waitFor()
  // By then everything that a start of the app does by itself is done.
  await page.waitForTimeout(2_000)
  await soon(async () => expect(await opened()).toEqual([[place.id, 1]]))
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/token/i)
  expect(await stage.journey.database.query('SELECT resident_id FROM residents')).toEqual([])
})

test('an unknown code shows the letter all the same and counts nowhere', async () => {
  const { page } = stage.phone
  await page.goto(`${routes.letter}?scene=no-such-place`)
  await page.getByRole('button', { name: '拨打96110' }).waitFor()
  await page.waitForTimeout(500)
  await soon(async () => expect(await opened()).toEqual([]))
})

test('the partners stand by community and are found by name and by what they offer', async () => {
  const { page } = stage.phone
  await page.goto('/')
  await page.getByRole('link', { name: /附近能帮忙的地方/ }).click()
  await page.locator('.partner').first().waitFor()
  await soon(async () => expect(await names(page)).toHaveLength(partners.length))
  for (const area of new Set(partners.map(({ area }) => area))) await page.getByRole('heading', { name: area, level: 2 }).waitFor()
  const offer = '帮查名下电话卡'
  await page.getByRole('searchbox', { name: '搜索地点' }).fill(offer)
  await page.waitForFunction(count => document.querySelectorAll('.partner').length === count, partners.filter(({ offers }) => offers.includes(offer)).length)
  await page.getByRole('searchbox', { name: '搜索地点' }).fill('没有这个地方')
  await page.getByText('没有找到，换个词试试。').waitFor()
  await page.getByRole('button', { name: '看全部' }).click()
  await page.locator('.partner').first().waitFor()
})

test('with the location allowed the nearest stands first, with its distance, and nothing of it is sent', async () => {
  const near = partners.at(-1)!
  // The list is in the coordinates of Chinese maps; a browser tells those of GPS.
  const [longitude, latitude] = gcoord.transform([near.longitude, near.latitude], gcoord.GCJ02, gcoord.WGS84)
  const { page } = await stage.journey.newPhone({
    geolocation: { latitude, longitude },
    permissions: ['geolocation']
  })
  const sent: string[] = []
  page.on('request', request => sent.push(request.url() + (request.postData() ?? '')))
  await page.goto(routes.partners)
  await page.getByRole('button', { name: '按远近排列' }).click()
  await page.getByText('最近的在前面。位置只在手机上用，不会发出去。').waitFor()
  expect((await names(page))[0]).toBe(near.name)
  await soon(async () => expect(await page.locator('.partner').first().innerText()).toContain('50米'))
  for (const told of [near.longitude, longitude]) expect(sent.join()).not.toContain(String(told))
  await page.getByRole('button', { name: '按社区排列' }).click()
  await page.getByRole('heading', { name: near.area, level: 2 }).waitFor()
})

test('with the location refused the list stays by community and says so', async () => {
  const { page } = stage.phone
  await page.goto(routes.partners)
  await page.getByRole('button', { name: '按远近排列' }).click()
  await page.getByText('没有拿到位置，按社区排列。').waitFor()
  await page.getByRole('heading', { name: partners[0]!.area, level: 2 }).waitFor()
})

test('a partner opens in the map of the phone', async () => {
  const { page, context } = stage.phone
  const asked = new Promise<string>(resolve => {
    void context.route('https://uri.amap.com/**', route => {
      resolve(route.request().url())
      return route.abort()
    })
  })
  await page.goto(routes.partners)
  const [wanted] = partners
  await page.locator('.partner').filter({ hasText: wanted!.name }).getByRole('button', { name: '在地图上看' }).click()
  const { searchParams } = new URL(await asked)
  expect(searchParams.get('position')).toBe(`${wanted!.longitude},${wanted!.latitude}`)
})

test('without network the partners of the last visit are shown, with their age', async () => {
  const { page } = stage.phone
  await page.goto(routes.partners)
  await page.locator('.partner').first().waitFor()
  await page.route('**/api*', route => route.abort())
  await page.reload()
  await page.getByText(/^没连上网。这些是今天\d+:\d\d存在手机上的。$/).waitFor()
  await soon(async () => expect(await names(page)).toHaveLength(partners.length))
})
