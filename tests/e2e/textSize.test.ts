import { routes } from '../../src/routes'
import { feedUrl } from './support/feed'
import { inspectLayout } from './support/inspectLayout'
import { practiceUrl } from './support/practice'
import { cases } from './support/published'
import { scam } from './support/questions'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const bodySize = () => stage.phone.page.locator('.page').last().evaluate(each => getComputedStyle(each).fontSize)

test('字大小 on home changes the text at once, everywhere, and stays', async () => {
  const { page } = stage.phone
  await page.goto('/')
  await soon(async () => expect(await bodySize()).toBe('19px'))
  await page.getByRole('button', { name: '字大小' }).click()
  await page.getByRole('radio', { name: '特大' }).click()
  await soon(async () => expect(await bodySize()).toBe('30px'))
  await page.getByRole('button', { name: '完成' }).click()
  await page.goto('/pages/quiz/index')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await soon(async () => expect(await bodySize()).toBe('30px'))
  await page.goto('/pages/me/index')
  await page.getByRole('link', { name: /字大小\s*特大/ }).waitFor()
})

test.each([
  ['16px', '19px'],
  ['20px', '24px'],
  ['26px', '30px']
])('a browser set to %s is followed without being asked: the text is %s', async (setting, body) => {
  const { page } = stage.phone
  await page.addInitScript(size => {
    const set = () => document.documentElement?.style.setProperty('font-size', size)
    set()
    document.addEventListener('readystatechange', set)
  }, setting)
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await soon(async () => expect(await bodySize()).toBe(body))
})

test('a person who chose 标准 keeps it whatever the browser is set to', async () => {
  const { page } = stage.phone
  await page.goto('/')
  await page.getByRole('button', { name: '字大小' }).click()
  await page.getByRole('radio', { name: '标准' }).click()
  await page.addInitScript(() => document.addEventListener('readystatechange', () => document.documentElement.style.setProperty('font-size', '26px')))
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await soon(async () => expect(await bodySize()).toBe('19px'))
})

test.each([
  '/',
  '/pages/quiz/index',
  practiceUrl({ first: scam.id }),
  '/pages/call/index',
  feedUrl,
  routes.case(cases[0]!.id),
  routes.lessons,
  routes.letter,
  routes.partners,
  routes.alerts,
  routes.stop(),
  routes.reportForm(),
  routes.myReports,
  routes.reportStatus()
])(
  'on a screen 1280 wide the content of %s stands in the middle, in lines that can be read',
  async path => {
    const { page } = await stage.journey.newPhone({ viewport: { width: 1280, height: 800 } })
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const { left, width } = await page.locator('.page').last().evaluate(each => each.getBoundingClientRect().toJSON() as DOMRect)
    expect(width).toBe(640)
    expect(Math.abs(left - (1280 - 640) / 2)).toBeLessThan(16)
    expect(await inspectLayout(page)).toEqual([])
  }
)
