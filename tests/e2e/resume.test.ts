import { attemptsOnceThere } from './support/attempts'
import { answerAnyhow, finishPractice, goOn, heading, pageTurned, practiceUrl, seeAnswer, stepLabel } from './support/practice'
import { phraseOf, scam } from './support/questions'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

test('a practice left in the middle goes on at the same question, from home too', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ first: scam.id }))
  await answerAnyhow(page)
  await seeAnswer(page)
  await goOn(page)
  const asked = await heading(page).innerText()
  await page.reload()
  await soon(async () => expect(await stepLabel(page).innerText()).toBe('第2题，共5题'))
  await soon(async () => expect(await heading(page).innerText()).toBe(asked))
  await page.goto('/')
  await page.getByText('做到第2题，共5题').waitFor()
  await page.getByRole('button', { name: '接着做' }).click()
  await stepLabel(page).waitFor()
  await pageTurned(page)
  await soon(async () => expect(await heading(page).innerText()).toBe(asked))
})

test('a reload on an explanation shows that explanation again, with what was chosen and tapped', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ first: scam.id }))
  await page.getByRole('radio', { name: '诈骗' }).click()
  await page.getByRole('button', { name: phraseOf(scam), exact: true }).click()
  await seeAnswer(page)
  await page.reload()
  await soon(async () => expect(await heading(page).innerText()).toBe('这是诈骗短信'))
  await page.getByRole('heading', { name: /^您点中了1处/ }).waitFor()
  await soon(async () => expect(await page.getByRole('radio').count()).toBe(0))
})

test('the first question stays the same when the page is reloaded before an answer', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ kind: 'police' }))
  await stepLabel(page).waitFor()
  const asked = await heading(page).innerText()
  for (let times = 0; times < 3; times += 1) {
    await page.reload()
    await stepLabel(page).waitFor()
    await soon(async () => expect(await heading(page).innerText()).toBe(asked))
  }
})

test('a resumed practice is one attempt with five answers', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl())
  await answerAnyhow(page)
  await seeAnswer(page)
  await goOn(page)
  await page.reload()
  await finishPractice(page)
  const attempts = await attemptsOnceThere(stage.journey, 1)
  expect(attempts.map(({ answers }) => answers.length)).toEqual([5])
})

test('a checkup left in the middle goes on at the same message', async () => {
  const { page } = stage.phone
  await page.goto('/subpackages/quiz/checkup/index')
  await page.getByRole('radio', { name: '诈骗' }).click()
  await page.getByRole('button', { name: '下一条' }).click()
  await page.getByText('第2条，共10条').waitFor()
  const message = await page.locator('.bubble').innerText()
  await page.reload()
  await page.getByText('第2条，共10条').waitFor()
  await soon(async () => expect(await page.locator('.bubble').innerText()).toBe(message))
})
