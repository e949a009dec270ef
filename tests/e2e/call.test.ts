import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { checkupUrl } from './support/checkup'
import { answerAnyhow, finishPractice, practiceUrl, seeAnswer } from './support/practice'
import { scam } from './support/questions'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const entry = (page: Page) => page.getByText('一键举报', { exact: true })

const asked = (page: Page) => page.getByRole('heading', { name: '钱转出去了吗？' }).waitFor()

const pages: [string, (page: Page) => Promise<unknown>][] = [
  ['home', page => page.goto('/')],
  ['the quiz tab', page => page.goto('/pages/quiz/index')],
  ['the feed', page => page.goto('/pages/cases/index')],
  ['我的', page => page.goto('/pages/me/index')],
  ['我的进步', page => page.goto('/subpackages/quiz/progress/index')],
  ['the lessons', page => page.goto(routes.lessons)],
  ['the letter', page => page.goto(routes.letter)],
  ['an open question', page => page.goto(practiceUrl())],
  ['an explanation', async page => {
    await page.goto(practiceUrl())
    await answerAnyhow(page)
    await seeAnswer(page)
  }],
  ['a result', async page => {
    await page.goto(practiceUrl())
    await finishPractice(page)
  }],
  ['a checkup', page => page.goto(checkupUrl)]
]

test.each(pages)('一键举报 stands on %s, asks whether money has gone, and 是 leads to 110 and 96110', async (_name, open) => {
  const { page } = stage.phone
  await open(page)
  await entry(page).click()
  await asked(page)
  await page.getByRole('button', { name: '转出去了' }).click()
  await page.getByRole('button', { name: '拨打报警电话110' }).waitFor()
  await page.getByRole('button', { name: '拿不准，问96110' }).waitFor()
  await page.getByText(/举报表不是报警/).waitFor()
})

test.each(['没有', '说不清'])('%s leads to the form, with 96110 on top', async answer => {
  const { page } = stage.phone
  await page.goto(routes.call())
  await page.getByRole('button', { name: answer, exact: true }).click()
  await page.getByText('第1步，共7步').waitFor()
  await page.getByRole('button', { name: '拿不准，问96110' }).waitFor()
})

test.each([
  ['拨打报警电话110', routes.stop(), 'tel:110'],
  ['拿不准，问96110', routes.stop(), 'tel:96110'],
  ['拿不准，问96110', routes.reportForm(), 'tel:96110']
])('%s on %s opens the dialler', async (name, path, number) => {
  const { page } = stage.phone
  const session = await stage.phone.context.newCDPSession(page)
  await session.send('Page.enable')
  const dialled: string[] = []
  session.on('Page.frameRequestedNavigation', ({ url }) => dialled.push(url))
  await page.goto(path)
  await page.getByRole('button', { name }).click()
  await soon(async () => expect(dialled).toContain(number))
})

test('110 and 96110 stand on the first screen of the stop page, without scrolling', async () => {
  const { page } = stage.phone
  await page.goto(routes.stop())
  await page.getByRole('button', { name: '拨打报警电话110' }).waitFor()
  const bottoms = await page.locator('.call-urgent, .call-second').evaluateAll(all => all.slice(0, 2).map(each => each.getBoundingClientRect().bottom))
  for (const bottom of bottoms) expect(bottom).toBeLessThan(812)
})

test('back from the call page returns to the question that was open', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ first: scam.id }))
  await page.getByRole('radio', { name: '诈骗' }).click()
  await entry(page).click()
  await asked(page)
  await page.getByRole('button', { name: '返回' }).click()
  await soon(async () => expect(await page.getByRole('radio', { name: '诈骗' }).getAttribute('aria-checked')).toBe('true'))
})
