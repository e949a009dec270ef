import { attemptsOnceThere, countedAttempts } from './support/attempts'
import { answerAnyhow, finishPractice, goOn, heading, practiceUrl, seeAnswer, stepLabel } from './support/practice'
import { scam } from './support/questions'
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
  expect(await countedAttempts(stage.journey)).toBe(1)
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
  expect(await countedAttempts(stage.journey)).toBe(1)
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
  expect(await heading(page).innerText()).toBe(told)
  await goOn(page)
  expect(await stepLabel(page).innerText()).toBe('第2题，共5题')
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
