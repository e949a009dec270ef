import { attemptsOnceThere } from './support/attempts'
import { answerAnyhow, finishPractice, goOn, heading, practiceUrl, seeAnswer, stepLabel } from './support/practice'
import { genuine, multiple, order, phraseOf, scam, single, wordsOf, wrongOption } from './support/questions'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

describe('judging a message', () => {
  test('a right answer is named, the tapped phrases are counted, and why and what to do follow', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: scam.id }))
    await page.getByRole('radio', { name: '诈骗' }).click()
    const phrase = page.getByRole('button', { name: phraseOf(scam), exact: true })
    await phrase.click()
    await soon(async () => expect(await phrase.getAttribute('aria-pressed')).toBe('true'))
    await page.getByText('点一点让您起疑的话，已点1处').waitFor()
    await seeAnswer(page)
    await soon(async () => expect(await heading(page).innerText()).toBe('这是诈骗短信'))
    await page.getByText('判断对了').waitFor()
    const left = scam.clues.length - 1
    await page.getByRole('heading', { name: new RegExp(`^您点中了1处，\\s?还有${left}处$`) }).waitFor()
    await soon(async () => expect(await page.getByText('这处没点').count()).toBe(left))
    await page.getByText(scam.explanation).waitFor()
    for (const line of scam.advice) await page.getByText(line).waitFor()
  })

  test('a genuine message taken for a scam is looked at again, without blame', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: genuine.id }))
    await page.getByRole('radio', { name: '诈骗' }).click()
    await seeAnswer(page)
    await soon(async () => expect(await heading(page).innerText()).toBe('这是正常的短信'))
    await page.getByText('再看一看').waitFor()
    await page.getByText(genuine.mistake).waitFor()
    await soon(async () => expect(await page.getByText(/答错|判断错/).count()).toBe(0))
  })

  test('拿不准 leads to how to check', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: scam.id }))
    await page.getByRole('radio', { name: '拿不准' }).click()
    await seeAnswer(page)
    await page.getByText('拿不准也好，先核实').waitFor()
    await page.getByRole('heading', { name: '怎么核实' }).waitFor()
    await page.getByText(scam.check).waitFor()
  })
})

describe('the other types of question', () => {
  test('a single choice says why the chosen option is wrong and which one is right', async () => {
    const { page } = stage.phone
    const wrong = wrongOption(single)
    await page.goto(practiceUrl({ first: single.id }))
    await page.getByRole('radio', { name: wrong.text }).click()
    await seeAnswer(page)
    await page.getByText('再看一看').waitFor()
    await page.getByText(wrong.why ?? '').waitFor()
    const right = page.getByRole('radio', { name: '正确' })
    await soon(async () => expect(await right.innerText()).toContain(wordsOf(single, single.answer)[0]))
  })

  test('a multiple choice is right with exactly its right options', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: multiple.id }))
    for (const text of wordsOf(multiple, multiple.answer)) await page.getByRole('checkbox', { name: text }).click()
    await seeAnswer(page)
    await page.getByText('答对了', { exact: true }).waitFor()
  })

  test('steps are put in order one by one, and a wrong tap is taken back', async () => {
    const { page } = stage.phone
    const words = wordsOf(order, order.answer)
    const step = (text = '') => page.getByRole('checkbox', { name: text })
    await page.goto(practiceUrl({ first: order.id }))
    await step(words[1]).click()
    await step(words[1]).click()
    await soon(async () => expect(await step(words[1]).getAttribute('aria-checked')).toBe('false'))
    await page.getByRole('button', { name: '先排好再看答案' }).waitFor()
    for (const text of words) await step(text).click()
    await seeAnswer(page)
    await page.getByText('答对了', { exact: true }).waitFor()
    const list = page.getByRole('list').first()
    expect((await list.getByRole('listitem').allInnerTexts()).map(line => line.replace(/^\d\s*/, ''))).toEqual(words)
  })
})

test('the sources are in a sheet with publisher and date', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ first: genuine.id }))
  await answerAnyhow(page)
  await seeAnswer(page)
  await page.getByRole('button', { name: '看来源' }).click()
  const sheet = page.getByRole('dialog', { name: '来源' })
  await sheet.waitFor()
  const { sources } = stage.journey.server.dependencies.bank
  for (const id of genuine.sources) {
    const { publisher, title } = sources.get(id) ?? { publisher: id, title: id }
    await soon(async () => expect(await sheet.innerText()).toContain(title))
    await soon(async () => expect(await sheet.innerText()).toContain(publisher))
  }
  await sheet.getByRole('button', { name: '完成' }).click()
  await sheet.waitFor({ state: 'hidden' })
})

test('a whole 今日一练 ends in a result and is kept by the server as it was answered', async () => {
  const { page, complaints } = stage.phone
  await page.goto('/')
  await page.getByRole('button', { name: '开始今日一练' }).click()
  await finishPractice(page)
  const told = Number(/\d/.exec(await heading(page).innerText())?.[0])
  await page.getByText('今天做一件事').waitFor()
  const [attempt, ...more] = await attemptsOnceThere(stage.journey, 1)
  expect(more).toEqual([])
  expect(attempt).toMatchObject({ mode: 'practice', total: 5, right_count: told })
  expect(complaints).toEqual([])
})

test('what was not right can be looked at again from the result', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ first: genuine.id }))
  await page.getByRole('radio', { name: '诈骗' }).click()
  await seeAnswer(page)
  await goOn(page)
  await finishPractice(page)
  const again = page.getByRole('button', { name: /^看这\d条的讲解$/ })
  const count = Number(/\d/.exec(await again.innerText())?.[0])
  await again.click()
  await stepLabel(page).waitFor()
  await soon(async () => expect(await stepLabel(page).innerText()).toBe(`第1条，共${count}条`))
  await soon(async () => expect(await heading(page).innerText()).toBe('这是正常的短信'))
  for (let read = 1; read < count; read += 1) await page.getByRole('button', { name: '下一条' }).click()
  await page.getByRole('button', { name: '返回结果' }).click()
  await page.getByRole('heading', { name: /^答对了\d题$/ }).waitFor()
})

test('分类练习 asks questions of the chosen kind only', async () => {
  const { page } = stage.phone
  await page.goto('/pages/quiz/index')
  await page.getByRole('link', { name: /冒充公检法/ }).click()
  await finishPractice(page)
  const attempts = await attemptsOnceThere(stage.journey, 1)
  const { practice } = stage.journey.server.dependencies.bank
  expect(attempts[0]?.answers.map(({ questionId }) => practice.get(questionId)?.kind)).toEqual(Array(5).fill('police'))
})
