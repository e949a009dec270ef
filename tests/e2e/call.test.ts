import type { Page } from 'playwright-core'
import { checkupUrl } from './support/checkup'
import { answerAnyhow, finishPractice, practiceUrl, seeAnswer } from './support/practice'
import { scam } from './support/questions'
import { setStage } from './support/stage'

const stage = setStage()

const entry = (page: Page) => page.getByText('一键举报', { exact: true })

const pages: [string, (page: Page) => Promise<unknown>][] = [
  ['home', page => page.goto('/')],
  ['the quiz tab', page => page.goto('/pages/quiz/index')],
  ['我的', page => page.goto('/pages/me/index')],
  ['我的进步', page => page.goto('/subpackages/quiz/progress/index')],
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

test.each(pages)('一键举报 stands on %s and leads to 110 and 96110', async (_name, open) => {
  const { page } = stage.phone
  await open(page)
  await entry(page).click()
  await page.getByRole('heading', { name: '先打电话，最快' }).waitFor()
  await page.getByRole('button', { name: '拨打报警电话110' }).waitFor()
  await page.getByRole('button', { name: '拨打96110' }).waitFor()
})

test.each([
  ['拨打报警电话110', 'tel:110'],
  ['拨打96110', 'tel:96110']
])('%s opens the dialler', async (name, number) => {
  const { page } = stage.phone
  const session = await stage.phone.context.newCDPSession(page)
  await session.send('Page.enable')
  const asked: string[] = []
  session.on('Page.frameRequestedNavigation', ({ url }) => asked.push(url))
  await page.goto('/pages/call/index')
  await page.getByRole('button', { name }).click()
  await expectSoon(() => asked.includes(number))
})

async function expectSoon(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 30 && !condition(); tries += 1) await new Promise(done => setTimeout(done, 100))
  expect(condition()).toBe(true)
}

test('back from the call page returns to the question that was open', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ first: scam.id }))
  await page.getByRole('radio', { name: '诈骗' }).click()
  await entry(page).click()
  await page.getByRole('heading', { name: '先打电话，最快' }).waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  expect(await page.getByRole('radio', { name: '诈骗' }).getAttribute('aria-checked')).toBe('true')
})
