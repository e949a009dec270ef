import { attemptsOnceThere, countedAttempts } from './support/attempts'
import { answerCheckup, checkupUrl } from './support/checkup'
import { finishPractice, practiceUrl, stepLabel } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

/** The server handles the next submission, but its reply is lost on the way. */
async function loseNextReply(): Promise<void> {
  let lost = false
  await stage.phone.page.route('**/api', async route => {
    if (lost || !route.request().postData()?.includes('quiz.submit')) return route.fallback()
    lost = true
    await route.fetch()
    await route.abort('connectionreset')
  })
}

test('a practice whose reply is lost is sent again and counts once', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl())
  await loseNextReply()
  await finishPractice(page)
  await page.getByText('已保存，联网后发送').waitFor()
  expect(await attemptsOnceThere(stage.journey, 1)).toHaveLength(1)
  await page.goto('/pages/me/index')
  await page.getByRole('link', { name: /等着发送/ }).waitFor({ state: 'hidden' })
  expect(await attemptsOnceThere(stage.journey, 2, 1000)).toHaveLength(1)
  await soon(async () => expect(await countedAttempts(stage.journey)).toBe(1))
})

test('a checkup whose reply is lost is handed in again by itself and counts once', async () => {
  const { page } = stage.phone
  await page.goto(checkupUrl)
  await loseNextReply()
  await answerCheckup(page)
  await page.getByRole('heading', { name: '答案存好了' }).waitFor()
  await page.getByRole('heading', { name: /^分清了\d+条$/ }).waitFor({ timeout: 20_000 })
  expect(await attemptsOnceThere(stage.journey, 1)).toHaveLength(1)
  await soon(async () => expect(await countedAttempts(stage.journey)).toBe(1))
})

test('while the database is down the app keeps a practice, says so, and sends it by itself afterwards', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl())
  await stepLabel(page).waitFor()
  await stage.journey.database.stop()
  try {
    await finishPractice(page)
    await page.getByText('已保存，联网后发送').waitFor({ timeout: 20_000 })
  } finally {
    await stage.journey.database.start()
  }
  expect(await attemptsOnceThere(stage.journey, 1, 40_000)).toHaveLength(1)
  await page.getByText('已保存，联网后发送').waitFor({ state: 'hidden' })
  await soon(async () => expect(await countedAttempts(stage.journey)).toBe(1))
})

test('while the database is down a finished checkup is kept, and its result comes by itself afterwards', async () => {
  const { page } = stage.phone
  await page.goto(checkupUrl)
  await stepLabel(page).waitFor()
  await stage.journey.database.stop()
  try {
    await answerCheckup(page)
    await page.getByText(/答案都在这部手机上/).waitFor({ timeout: 20_000 })
  } finally {
    await stage.journey.database.start()
  }
  await page.getByRole('heading', { name: /^分清了\d+条$/ }).waitFor({ timeout: 30_000 })
  expect(await attemptsOnceThere(stage.journey, 1)).toHaveLength(1)
})

test('two tabs finish a practice each, and both are kept', async () => {
  const { page, context } = stage.phone
  const other = await context.newPage()
  await page.goto(practiceUrl())
  await other.goto(practiceUrl({ kind: 'police' }))
  // A tab in the background draws no more than once a second.
  await page.bringToFront()
  await finishPractice(page)
  await other.bringToFront()
  await finishPractice(other)
  const attempts = await attemptsOnceThere(stage.journey, 2)
  expect(attempts.map(({ total }) => total)).toEqual([5, 5])
  const residents = await stage.journey.database.query('SELECT resident_id FROM residents')
  expect(residents).toHaveLength(1)
})

test('a stored state that makes no sense gives a fresh start and no crash', async () => {
  const { page, complaints } = stage.phone
  await page.goto('/')
  await page.evaluate(() => {
    for (const name of ['quiz-practice', 'quiz-outbox', 'quiz-learning', 'quiz-checkup', 'profile', 'text-size', 'session', 'device-key']) {
      localStorage.setItem(name, '{"data":"{\\"state\\":{\\"items\\":7},\\"version\\":1}"}')
    }
  })
  await page.reload()
  await page.getByRole('button', { name: '开始今日一练' }).click()
  await finishPractice(page)
  expect(await attemptsOnceThere(stage.journey, 1)).toHaveLength(1)
  expect(complaints).toEqual([])
})
