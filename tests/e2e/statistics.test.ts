import { readFileSync } from 'node:fs'
import type { Page, Response } from 'playwright-core'
import { keepHouse } from '../../cloud/keepHouse'
import type { ScamKind } from '../../contract/vocabulary'
import { routes, tabs } from '../../src/routes'
import { answersOf, attempt, forgetStatistics } from '../support/statistics'
import { button, titled } from './support/guide'
import { inspectAxe } from './support/inspectAxe'
import { inspectLayout } from './support/inspectLayout'
import { type OfficerPhone, officersPhone } from './support/officer'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const station = '示例：城东派出所'
const log = { error: () => undefined, warn: () => undefined }
const widths = [
  ['a phone', { width: 375, height: 812 }],
  ['a computer', { width: 1280, height: 800 }]
] as const

/** So many of a community answer every day of a week: `s` a scam seen through, `S` one missed, `g` and `G` the same of genuine ones. */
async function practised(people: number, communityId: string, kind: ScamKind, pattern: string, weeksAgo = 0): Promise<void> {
  const { store } = stage.journey.server.dependencies
  const at = new Date(stage.journey.server.clock.now.getTime() - weeksAgo * 7 * 86_400_000)
  for (let i = 0; i < people; i += 1) {
    const person = `${communityId}-${i}`
    await store.residents.saveProfile(person, { communityId, audience: i % 2 ? 'elder' : 'student' }, at)
    await attempt(store, person, at, answersOf(kind, pattern))
  }
}

/** An officer, residents of two communities who answered, and a night that has counted them. */
async function officerOfAStation(viewport: { width: number; height: number }): Promise<OfficerPhone> {
  const { database, server } = stage.journey
  await forgetStatistics(database)
  await database.query('TRUNCATE pushes')
  await practised(9, 'example-chengdong', 'customerService', 'sSSSgG', 2)
  await practised(8, 'example-hebin', 'customerService', 'sssSgg', 1)
  await practised(7, 'example-chengdong', 'rebate', 'ssssgg')
  await practised(9, 'example-chengdong', 'customerService', 'sSSSgG')
  await practised(8, 'example-hebin', 'rebate', 'ssSSgG')
  await keepHouse({ ...server.dependencies, log })
  return officersPhone(stage.journey, '张三', { station }, { viewport, acceptDownloads: true })
}

const normsOf = async (page: Page): Promise<string[]> => {
  const size = page.viewportSize()!
  const problems = [...(await inspectLayout(page)), ...(await inspectAxe(page))]
  await page.setViewportSize(size)
  return problems
}

/** How large each chart is shown against how large it was drawn: text in it is so much larger. */
const chartScales = (page: Page): Promise<number[]> =>
  page.locator('.chart-picture img').evaluateAll(images => (images as HTMLImageElement[]).map(image => image.getBoundingClientRect().width / image.naturalWidth))

test.each(widths)('on %s an officer reads the numbers, their tables and definitions, and takes them along', async (_name, viewport) => {
  const { page, complaints } = await officerOfAStation(viewport)
  await page.goto(routes.statistics)
  await button(page, '看表格：辨别力的变化').waitFor()
  await button(page, '近4周').click()
  await button(page, '看表格：辨别力的变化').waitFor()
  expect(await normsOf(page)).toEqual([])
  const scales = await chartScales(page)
  expect(scales).toHaveLength(2)
  expect(Math.min(...scales)).toBeGreaterThan(0.98)

  await button(page, '看表格：辨别力的变化').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('row').nth(1).waitFor()
  expect(await normsOf(page)).toEqual([])
  const numbers = await sheet.locator('.data-number .data-value').evaluateAll(cells => [...new Set(cells.map(cell => getComputedStyle(cell).textAlign))])
  expect(numbers.every(side => side === 'right')).toBe(true)
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })

  await button(page, '数字怎么算的').click()
  await sheet.getByText('少于5人不显示').waitFor()
  expect(await normsOf(page)).toEqual([])
  await page.keyboard.press('Escape')

  await button(page, '看哪里的：全部社区').click()
  await button(page, '示例：城东社区').click()
  await soon(async () => expect(await button(page, '示例：城西社区').count()).toBe(0))
  expect(await normsOf(page)).toEqual([])
  await sheet.getByRole('button', { name: '完成' }).click()
  await button(page, '看哪里的：示例：城东社区').waitFor()

  await button(page, '导出表格').click()
  const [download] = await Promise.all([page.waitForEvent('download'), sheet.getByText('逗号分隔').click()])
  expect(readFileSync(await download.path(), 'utf8').charCodeAt(0)).toBe(0xfeff)
  await sheet.getByText('已存成文件').waitFor()
  expect(complaints).toEqual([])
})

test.each(widths)('on %s a weak spot is one tap from what to push, and what was sent is written down', async (_name, viewport) => {
  const { page, complaints } = await officerOfAStation(viewport)
  await page.goto(routes.weakSpots)
  const worst = page.getByRole('button', { name: /^看看要推什么：/ }).first()
  await worst.waitFor()
  await soon(async () => expect(await worst.getAttribute('aria-label')).toBe('看看要推什么：示例：城东社区　冒充电商物流客服，认出诈骗'))
  expect(await normsOf(page)).toEqual([])
  await worst.press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.getByText('发到群里的话').waitFor()
  await soon(async () => expect(await sheet.getByRole('listitem').count()).toBe(3))
  expect(await normsOf(page)).toEqual([])
  await sheet.getByRole('button', { name: '发出去了，记下来' }).click()
  await page.getByText('记下了：推给示例：城东社区。满7天再来看变化。').waitFor()
  await page.getByText('推之后7天还没过完').waitFor()
  await soon(async () => expect(await page.locator('.main').textContent()).not.toMatch(/受害|发案/))
  expect(await normsOf(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a community of another station cannot be read, and no network leaves what was heard', async () => {
  const { page, token } = await officerOfAStation(widths[0][1])
  const { server } = stage.journey
  const today = server.clock.now.toISOString().slice(0, 10)
  const reply = await server.call('statistics.read', { from: today, to: today, communityId: 'example-chengxi' }, token)
  expect(reply.body).toMatchObject({ ok: false, code: 'FORBIDDEN', message: '这不是您所在派出所的社区。请选本所的社区。' })

  await page.goto(routes.statistics)
  await button(page, '看表格：辨别力的变化').waitFor()
  await page.route('**/api', route => route.abort())
  await button(page, '近7天').click()
  await button(page, '再试一次').waitFor()
  await button(page, '近9周').click()
  await page.getByText(/^没连上网。下面是/).waitFor()
  await soon(async () => expect(await button(page, '看表格：辨别力的变化').count()).toBe(1))
})

test('nothing of the charts is in what a resident loads first', async () => {
  const { page } = stage.phone
  const bodies: Promise<string>[] = []
  const hear = (response: Response) => {
    if (/\.js$/.test(response.url())) bodies.push(response.text())
  }
  page.on('response', hear)
  await page.goto(tabs.home)
  await titled(page, '')
  await page.waitForLoadState('networkidle')
  page.off('response', hear)
  const scripts = (await Promise.all(bodies)).join('')
  expect(scripts.length).toBeGreaterThan(100_000)
  expect(scripts).not.toContain('renderToSVGString')
})
