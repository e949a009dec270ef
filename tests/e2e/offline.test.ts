import { routes } from '../../src/routes'
import { attemptsOnceThere, countedAttempts } from './support/attempts'
import { enrolled, keepSession } from './support/officer'
import { answerAnyhow, finishPractice, goOn, heading, practiceUrl, seeAnswer, stepLabel } from './support/practice'
import { scam } from './support/questions'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage({ serviceWorkers: 'allow' })

const worker = () => stage.phone.page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active))

test('a practice goes on without network, is kept, and is sent once when the network is back', async () => {
  const { page, context } = stage.phone
  await page.goto(practiceUrl())
  await stepLabel(page).waitFor()
  await context.setOffline(true)
  await finishPractice(page)
  await page.getByText('已保存，联网后发送').waitFor()
  expect(await attemptsOnceThere(stage.journey, 0)).toEqual([])
  await context.setOffline(false)
  expect(await attemptsOnceThere(stage.journey, 1)).toHaveLength(1)
  await page.getByText('已保存，联网后发送').waitFor({ state: 'hidden' })
  await soon(async () => expect(await countedAttempts(stage.journey)).toBe(1))
})

test('the app opens and practises with no network at all once it has been visited', async () => {
  const { page, context } = stage.phone
  await page.goto('/')
  expect(await worker()).toBe(true)
  await page.reload()
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: '开始今日一练' }).click()
  await finishPractice(page)
  await page.getByText('已保存，联网后发送').waitFor()
  await context.setOffline(false)
  expect(await attemptsOnceThere(stage.journey, 1)).toHaveLength(1)
  await soon(async () => expect(await countedAttempts(stage.journey)).toBe(1))
})

test('a reload without network goes on at the same explanation', async () => {
  const { page, context } = stage.phone
  await page.goto(practiceUrl({ first: scam.id }))
  expect(await worker()).toBe(true)
  await page.reload()
  await context.setOffline(true)
  await answerAnyhow(page)
  await seeAnswer(page)
  const told = await heading(page).innerText()
  await page.reload()
  await soon(async () => expect(await heading(page).innerText()).toBe(told))
  await goOn(page)
  await soon(async () => expect(await stepLabel(page).innerText()).toBe('第2题，共5题'))
})

test('a checkup without network says so and offers a practice instead', async () => {
  const { page, context } = stage.phone
  await page.goto('/pages/quiz/index')
  expect(await worker()).toBe(true)
  await page.reload()
  await context.setOffline(true)
  await page.getByRole('link', { name: /防骗体检/ }).click()
  await page.getByText(/体检的题要联网取/).waitFor()
  await page.getByRole('button', { name: '没有网，先做今日一练' }).click()
  await stepLabel(page).waitFor()
})

test('a resident’s phone keeps nothing of officers’ pages; once an officer opens one, the desk opens without network', async () => {
  const { page, context } = stage.phone
  const keptOfDesk = () =>
    page.evaluate(async () => {
      const desk = JSON.parse(/const DESK = (\[.*?\])\n/.exec(await (await fetch('/sw.js')).text())?.[1] ?? '[]') as string[]
      const kept = await Promise.all(desk.map(file => caches.match(file)))
      return { files: desk.length, kept: kept.filter(Boolean).length }
    })
  await page.goto('/')
  expect(await worker()).toBe(true)
  await soon(async () => expect(await keptOfDesk()).toEqual({ files: expect.any(Number) as number, kept: 0 }))

  await keepSession(page, await enrolled(stage.journey, '张三'))
  await page.goto(routes.officerDesk)
  await page.getByText('城东派出所　张三　民警').waitFor()
  for (let tries = 0; tries < 50; tries += 1) {
    const { files, kept } = await keptOfDesk()
    if (kept === files) break
    await page.waitForTimeout(200)
  }
  const { files, kept } = await keptOfDesk()
  expect(files).toBeGreaterThan(10)
  expect(kept).toBe(files)
  await context.setOffline(true)
  await page.reload()
  await page.getByText('城东派出所　张三　民警').waitFor()
  await page.goto(routes.statistics)
  await page.getByRole('heading', { name: '统计', level: 1 }).waitFor()
})
