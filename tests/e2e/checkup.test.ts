import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings } from '../../cloud/settings'
import { attemptsOnceThere, countedAttempts } from './support/attempts'
import { answerCheckup, checkupUrl } from './support/checkup'
import { heading, stepLabel } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const apiReplies = (action: string) =>
  stage.phone.page.waitForResponse(response => response.request().postData()?.includes(`"${action}"`) ?? false)

test('the paper that the phone gets holds nothing of the key', async () => {
  const { page } = stage.phone
  const reply = apiReplies('quiz.paper')
  await page.goto(checkupUrl)
  const text = await (await reply).text()
  const { questions } = (JSON.parse(text) as { value: { questions: { id: string }[] } }).value
  expect(questions).toHaveLength(10)
  for (const field of ['verdict', 'clues', 'mistake', 'check', 'explanation', 'advice', 'answer']) {
    expect(text).not.toContain(`"${field}"`)
  }
  expect(text).not.toContain('[[')
  for (const { id } of questions) {
    const question = stage.journey.server.dependencies.bank.checkup.get(id)
    if (!question) throw new Error(`${id} is not in the checkup pool`)
    for (const told of [question.explanation, question.mistake, question.check, ...question.clues.map(({ note }) => note)]) {
      expect(text).not.toContain(told)
    }
  }
})

test('no checkup question is in what is built for browsers or for WeChat', () => {
  const scripts = [readSettings(process.env).siteDir, 'dist/weapp'].flatMap(scriptsIn)
  expect(scripts.length).toBeGreaterThan(10)
  const { checkup } = stage.journey.server.dependencies.bank
  const leaks = [...checkup.values()].flatMap(({ id, material, explanation }) =>
    [`"${id}"`, material.text, material.text.replace(/\[\[|\]\]/g, ''), explanation].flatMap(words =>
      scripts.filter(({ text }) => text.includes(words)).map(({ name }) => `${name} holds ${words} of ${id}`)
    )
  )
  expect(checkup.size).toBeGreaterThan(20)
  expect(leaks).toEqual([])
})

function scriptsIn(folder: string): { name: string; text: string }[] {
  const names = readdirSync(folder, { recursive: true }).map(String)
  return names.filter(name => /\.(js|json|html)$/.test(name)).map(name => ({ name, text: readable(join(folder, name)) }))
}

/** Minifiers may write Chinese as \u escapes. */
function readable(path: string): string {
  return readFileSync(path, 'utf8').replace(/\\u([0-9a-fA-F]{4})/g, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)))
}

test('a checkup is graded by the server, and its result and counts are what the database holds', async () => {
  const { page, complaints } = stage.phone
  await page.goto('/')
  await page.getByRole('link', { name: /防骗体检/ }).click()
  await answerCheckup(page, ['诈骗', '正常'])
  const [attempt] = await attemptsOnceThere(stage.journey, 1)
  await page.getByRole('heading', { name: `分清了${attempt?.right_count}条` }).waitFor()
  expect(attempt).toMatchObject({ mode: 'checkup', total: 10 })
  const { checkup } = stage.journey.server.dependencies.bank
  const verdicts = attempt?.answers.map(({ questionId }) => checkup.get(questionId)?.verdict)
  expect(verdicts?.filter(verdict => verdict === 'genuine')).toHaveLength(5)
  expect(attempt?.answers.map(({ optionIds, grade }, i) => [grade, verdicts?.[i] === optionIds[0]])).toEqual(
    attempt?.answers.map(({ grade }) => [grade, grade === 'right'])
  )
  await soon(async () => expect(await countedAttempts(stage.journey)).toBe(1))
  expect(complaints).toEqual([])
})

test('nothing is explained before the end, and then every message that was not told apart is', async () => {
  const { page } = stage.phone
  await page.goto(checkupUrl)
  await page.getByRole('radio', { name: '拿不准' }).click()
  await page.getByRole('button', { name: '下一条' }).click()
  await page.getByText('第2条，共10条').waitFor()
  await soon(async () => expect(await page.getByText(/接下来怎么做|为什么|这是/).count()).toBe(0))
  await page.reload()
  for (let at = 2; at <= 10; at += 1) {
    await page.getByText(`第${at}条，共10条`).waitFor()
    await page.getByRole('radio', { name: '拿不准' }).click()
    await page.getByRole('button', { name: at === 10 ? '交卷，看结果' : '下一条' }).click()
  }
  await page.getByRole('button', { name: '看这10条的讲解' }).click()
  for (let read = 1; read <= 10; read += 1) {
    await page.getByText(`第${read}条，共10条`).waitFor()
    await soon(async () => expect(await heading(page).innerText()).toMatch(/^这是(诈骗|骗局|正常的)/))
    await page.getByRole('heading', { name: '怎么核实' }).waitFor()
    await page.getByRole('button', { name: read === 10 ? '返回结果' : '下一条' }).click()
  }
  await page.getByRole('heading', { name: '分清了0条' }).waitFor()
  await soon(async () => expect(await stepLabel(page).count()).toBe(0))
})

test('a second checkup asks other messages first', async () => {
  const { page } = stage.phone
  const idsOfNextPaper = async () => {
    const body = (await (await apiReplies('quiz.paper')).json()) as { value: { questions: { id: string }[] } }
    return body.value.questions.map(({ id }) => id)
  }
  const [first] = await Promise.all([idsOfNextPaper(), page.goto(checkupUrl)])
  await answerCheckup(page)
  const again = page.getByRole('button', { name: '再做一次体检' })
  await again.waitFor()
  const [second] = await Promise.all([idsOfNextPaper(), again.click()])
  expect(second.filter(id => first.includes(id))).toEqual([])
})
