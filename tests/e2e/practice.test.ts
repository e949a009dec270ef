import { attemptsOnceThere } from './support/attempts'
import { answerAnyhow, finishPractice, goOn, heading, practiceUrl, seeAnswer, stepLabel } from './support/practice'
import { setStage } from './support/stage'

const stage = setStage()

describe('judging a message', () => {
  test('a right answer is named, the tapped phrases are counted, and why and what to do follow', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: 'rebate-judge-01' }))
    await page.getByRole('radio', { name: '诈骗' }).click()
    const phrase = page.getByRole('button', { name: '先垫680元' })
    await phrase.click()
    expect(await phrase.getAttribute('aria-pressed')).toBe('true')
    await page.getByText('点一点让您起疑的话，已点1处').waitFor()
    await seeAnswer(page)
    expect(await heading(page).innerText()).toBe('这是诈骗消息')
    await page.getByText('判断对了').waitFor()
    await page.getByRole('heading', { name: /^您点中了1处，\s?还有2处$/ }).waitFor()
    expect(await page.getByText('这处没点').count()).toBe(2)
    await page.getByRole('heading', { name: '为什么' }).waitFor()
    await page.getByText('已经垫过的，拨110。').waitFor()
  })

  test('a genuine message taken for a scam is looked at again, without blame', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: 'rebate-judge-02' }))
    await page.getByRole('radio', { name: '诈骗' }).click()
    await seeAnswer(page)
    expect(await heading(page).innerText()).toBe('这是正常的短信')
    await page.getByText('再看一看').waitFor()
    await page.getByText('看到“诈骗”两个字，就以为短信是骗子发的。').waitFor()
    expect(await page.getByText('错了').count()).toBe(0)
  })

  test('拿不准 leads to how to check', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: 'rebate-judge-01' }))
    await page.getByRole('radio', { name: '拿不准' }).click()
    await seeAnswer(page)
    await page.getByText('拿不准也好，先核实').waitFor()
    await page.getByRole('heading', { name: '怎么核实' }).waitFor()
    await page.getByText('自己拨96110，把任务怎么做的说一遍。').waitFor()
  })
})

describe('the other types of question', () => {
  test('a single choice says why the chosen option is wrong and which one is right', async () => {
    const { page } = stage.phone
    await page.goto(practiceUrl({ first: 'rebate-single-01' }))
    await page.getByRole('radio', { name: '再做一单，把前面的钱一起提出来' }).click()
    await seeAnswer(page)
    await page.getByText('再看一看').waitFor()
    await page.getByText('做完这一单，还会有下一单，钱越垫越多。').waitFor()
    await page.getByRole('radio', { name: /^正确\s*停止充值，截图后拨110报警$/ }).waitFor()
  })

  test('a multiple choice is right with exactly its right options', async () => {
    const { page } = stage.phone
    const question = stage.journey.server.dependencies.bank.practice.get('credit-multiple-01')
    if (question?.type !== 'multiple') throw new Error('the question has gone')
    await page.goto(practiceUrl({ first: question.id }))
    for (const { id, text } of question.options) {
      if (question.answer.includes(id)) await page.getByRole('checkbox', { name: text }).click()
    }
    await seeAnswer(page)
    await page.getByText('答对了', { exact: true }).waitFor()
  })

  test('steps are put in order one by one, and a wrong tap is taken back', async () => {
    const { page } = stage.phone
    const question = stage.journey.server.dependencies.bank.practice.get('police-order-01')
    if (question?.type !== 'order') throw new Error('the question has gone')
    const words = question.answer.map(id => question.options.find(option => option.id === id)?.text ?? '')
    const step = (text = '') => page.getByRole('checkbox', { name: text })
    await page.goto(practiceUrl({ first: question.id }))
    await step(words[1]).click()
    await step(words[1]).click()
    expect(await step(words[1]).getAttribute('aria-checked')).toBe('false')
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
  await page.goto(practiceUrl({ first: 'rebate-judge-02' }))
  await answerAnyhow(page)
  await seeAnswer(page)
  await page.getByRole('button', { name: '看来源' }).click()
  const sheet = page.getByRole('dialog', { name: '来源' })
  await sheet.waitFor()
  const source = stage.journey.server.dependencies.bank.sources.get('hotline-12381')
  expect(await sheet.innerText()).toContain(source?.publisher)
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
  await page.goto(practiceUrl({ first: 'rebate-judge-02' }))
  await page.getByRole('radio', { name: '诈骗' }).click()
  await seeAnswer(page)
  await goOn(page)
  await finishPractice(page)
  const again = page.getByRole('button', { name: /^看这\d条的讲解$/ })
  const count = Number(/\d/.exec(await again.innerText())?.[0])
  await again.click()
  await stepLabel(page).waitFor()
  expect(await stepLabel(page).innerText()).toBe(`第1条，共${count}条`)
  expect(await heading(page).innerText()).toBe('这是正常的短信')
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
