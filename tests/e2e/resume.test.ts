import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { contestText } from '../support/contests'
import { signInAtStation } from '../support/staff'
import { attemptsOnceThere } from './support/attempts'
import { checkupUrl } from './support/checkup'
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
  await page.goto(checkupUrl)
  await page.getByRole('radio', { name: '诈骗' }).click()
  await page.getByRole('button', { name: '下一条' }).click()
  await page.getByText('第2条，共10条').waitFor()
  const message = await page.locator('.bubble').innerText()
  await page.reload()
  await page.getByText('第2条，共10条').waitFor()
  await soon(async () => expect(await page.locator('.bubble').innerText()).toBe(message))
})

describe('a choice that is not confirmed yet is still there after a reload', () => {
  const chosen = (page: Page) => page.getByRole('radio', { checked: true }).or(page.getByRole('checkbox', { checked: true }))

  test('in a practice that was asked to begin with this question', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: scam.id }))
    await page.getByRole('radio', { name: '诈骗' }).click()
    await page.getByRole('button', { name: phraseOf(scam), exact: true }).click()
    await page.getByText('已点1处').waitFor()
    await page.reload()
    await page.getByText('已点1处').waitFor()
    await soon(async () => expect(await chosen(page).allInnerTexts()).toEqual(['诈骗']))
    await seeAnswer(page)
    await soon(async () => expect(await heading(page).innerText()).toBe('这是诈骗短信'))
  })

  test('in a checkup, where it is no choice of the next message', async () => {
    const { page } = stage.phone
    await page.goto(checkupUrl)
    await page.getByRole('radio', { name: '正常' }).click()
    await soon(async () => expect(await chosen(page).allInnerTexts()).toEqual(['正常']))
    await page.reload()
    await soon(async () => expect(await chosen(page).allInnerTexts()).toEqual(['正常']))
    await page.getByRole('button', { name: '下一条' }).click()
    await page.getByText('第2条，共10条').waitFor()
    await soon(async () => expect(await chosen(page).count()).toBe(0))
  })

  test('in a paper of a contest, and it is handed in once', async () => {
    const { journey, phone } = stage
    const { page } = phone
    const admin = await signInAtStation(journey.server, journey.database, '市反诈中心', '管理员', 'admin')
    const text = contestText(journey.server.clock.now, { questions: 5, passMark: 3 })
    await journey.server.value('contests.create', text, admin)
    await page.goto(routes.contestPaper(text.contestId))
    const given: string[][] = []
    for (let at = 1; at <= text.questions; at += 1) {
      await page.getByText(`第${at}题，共${text.questions}题`).waitFor()
      await soon(async () => expect(await chosen(page).count()).toBe(0))
      await answerAnyhow(page)
      await soon(async () => expect(await chosen(page).count()).toBeGreaterThan(0))
      const words = await chosen(page).allInnerTexts()
      given.push(words)
      await page.reload()
      await soon(async () => expect(await chosen(page).allInnerTexts()).toEqual(words))
      await page.getByRole('button', { name: at === text.questions ? '交卷' : '下一题' }).click()
    }
    await page.getByRole('heading', { name: /过关/ }).waitFor()
    const [attempt, ...more] = await attemptsOnceThere(journey, 1)
    expect(more).toEqual([])
    expect(attempt?.answers.map(({ optionIds }) => optionIds.length)).toEqual(given.map(words => words.length))
  })
})
