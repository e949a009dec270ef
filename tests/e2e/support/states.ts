import type { Page } from 'playwright-core'
import { answerCheckup, checkupUrl } from './checkup'
import type { Journey } from './journey'
import { finishPractice, pageTurned, practiceUrl, seeAnswer, stepLabel } from './practice'
import { genuine, multiple, order, phraseOf, scam, single, wordsOf, wrongOption } from './questions'

type Open = (page: Page) => Promise<unknown>
/** The journey is for what has to be published first. */
export type State = readonly [name: string, open: (page: Page, journey: Journey) => Promise<unknown>]

const visit = (path: string, ...names: string[]): Open => async page => {
  await page.goto(path)
  for (const name of names) await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const question = (first: string, options: string[], phrase?: string): Open => async page => {
  await page.goto(practiceUrl({ first }))
  await stepLabel(page).waitFor()
  const choices = page.getByRole('radio').or(page.getByRole('checkbox'))
  for (const option of options) await choices.filter({ hasText: option }).click()
  if (phrase) await page.getByRole('button', { name: phrase }).click()
}

const explained = (first: string, options: string[], phrase?: string): Open => async page => {
  await question(first, options, phrase)(page)
  await seeAnswer(page)
}

const checkupResult: Open = async page => {
  await page.goto(checkupUrl)
  await answerCheckup(page)
  await page.getByRole('heading', { name: /^分清了\d+条$/ }).waitFor()
}

/** Home, 我的 and the quiz, and the way there from nothing stored. */
export const quizStates: readonly State[] = [
  ['home', visit('/')],
  ['home asking who I am', visit('/', '您是哪一类人')],
  ['home with the text sizes', async page => {
    await page.goto('/')
    await page.getByRole('button', { name: '字大小' }).click()
    await page.getByRole('dialog').waitFor()
  }],
  ['home with a practice under way', async page => {
    await explained(scam.id, ['诈骗'])(page)
    await page.goto('/')
    await page.getByRole('button', { name: '接着做' }).waitFor()
  }],
  ['the quiz tab', visit('/pages/quiz/index')],
  ['我的', visit('/pages/me/index')],
  ['我的 asking before it clears', visit('/pages/me/index', '清除我的记录')],
  ['the call page', visit('/pages/call/index')],
  ['我的进步 without anything', visit('/subpackages/quiz/progress/index')],
  ['我的进步', async page => {
    await page.goto(practiceUrl())
    await finishPractice(page)
    await visit('/subpackages/quiz/progress/index')(page)
    await page.getByRole('heading', { name: '最近做过' }).waitFor()
  }],
  ['an open judging question', question(scam.id, [])],
  ['a judged and tapped message', question(scam.id, ['诈骗'], phraseOf(scam))],
  ['a scam explained', explained(scam.id, ['诈骗'], phraseOf(scam))],
  ['a genuine message taken for a scam', explained(genuine.id, ['诈骗'])],
  ['拿不准 explained', explained(genuine.id, ['拿不准'])],
  ['an open single choice', question(single.id, wordsOf(single, single.answer))],
  ['a wrong single choice explained', explained(single.id, [wrongOption(single).text])],
  ['an open multiple choice', async page => {
    await question(multiple.id, [])(page)
    await page.getByRole('checkbox').first().click()
  }],
  ['a multiple choice explained', async page => {
    await question(multiple.id, [])(page)
    await page.getByRole('checkbox').first().click()
    await page.getByRole('checkbox').last().click()
    await seeAnswer(page)
  }],
  ['steps being put in order', async page => {
    await question(order.id, [])(page)
    await page.getByRole('checkbox').last().click()
    await page.getByRole('checkbox').first().click()
  }],
  ['steps explained', async page => {
    await question(order.id, [])(page)
    for (const step of await page.getByRole('checkbox').all()) await step.click()
    await seeAnswer(page)
  }],
  ['the sources', async page => {
    await explained(genuine.id, ['正常'])(page)
    await page.getByRole('button', { name: '看来源' }).click()
    await page.getByRole('dialog').waitFor()
  }],
  ['the result of a practice', async page => {
    await page.goto(practiceUrl({ first: genuine.id }))
    await finishPractice(page)
  }],
  ['the result of a practice without network', async page => {
    await page.goto(practiceUrl({ first: genuine.id }))
    await stepLabel(page).waitFor()
    await page.route('**/api', route => route.abort())
    await finishPractice(page)
    await page.getByText('已保存，联网后发送').waitFor()
  }],
  ['a checkup', async page => {
    await page.goto(checkupUrl)
    await stepLabel(page).waitFor()
    await page.getByRole('radio', { name: '诈骗' }).click()
  }],
  ['a checkup that cannot be drawn', async page => {
    await page.route('**/api', route => route.abort())
    await page.goto(checkupUrl)
    await page.getByRole('button', { name: '再试一次' }).waitFor()
  }],
  ['a checkup that cannot be handed in', async page => {
    await page.goto(checkupUrl)
    await stepLabel(page).waitFor()
    await page.route('**/api', route => route.abort())
    await answerCheckup(page)
    await page.getByRole('heading', { name: '答案存好了' }).waitFor()
  }],
  ['the result of a checkup', checkupResult],
  ['a checkup message read again', async page => {
    await checkupResult(page)
    await page.getByRole('button', { name: /^看这\d+条的讲解$/ }).click()
    await stepLabel(page).waitFor()
  }]
]

/** Opens a state and waits until it stands still. */
export async function openState(page: Page, journey: Journey, open: State[1]): Promise<void> {
  await open(page, journey)
  await pageTurned(page)
}
