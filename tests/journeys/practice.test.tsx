import { keyOf, optionsOf } from '../../contract/question'
import { questionById, sourcesOf } from '@/features/quiz/bank'
import { useLearningStore } from '@/features/quiz/learningStore'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { PracticeScreen } from '@/features/quiz/PracticeScreen'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { useProfileStore } from '@/features/session/profileStore'
import { newPhone } from './support/appState'
import { resetCloud, rows, startCloud, stopCloud } from './support/cloudSeam'
import { answer, answerAnyhow, eachType, finish, genuine, ofType, open, scam, textOf, wrongFor } from './support/practiceSteps'
import { canPress, heading, isChecked, mount, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
})

const onward = (i: number) => press(i + 1 === eachType.length ? '看结果' : '下一题')

test('a whole practice with every type of question is explained at once and graded the same by the server', async () => {
  await open(eachType)
  for (const [i, question] of eachType.entries()) {
    expect(words()).toContain(`第${i + 1}题，共5题`)
    expect(heading()).toBe(question.stem)
    expect(words()).not.toContain(question.explanation)
    await answer(question)
    expect(words()).toContain(question.type === 'judge' ? '判断对了' : '答对了')
    for (const line of [question.explanation, ...question.advice, ...sourcesOf(question).map(({ publisher }) => publisher)]) {
      expect(words()).toContain(line)
    }
    await onward(i)
  }
  expect(heading()).toBe('答对了5题')
  expect(words()).toContain('今天做一件事')
  expect(words()).not.toContain('再看一看')
  await until(() => useOutboxStore.getState().items.length === 0)
  expect(await rows('attempts')).toMatchObject([{ mode: 'practice', right_count: 5, total: 5 }])
  expect(usePracticeStore.getState().practices).toEqual({})
  expect(useLearningStore.getState().sittings).toMatchObject([{ mode: 'daily', right: 5, total: 5 }])
  expect(Object.keys(useLearningStore.getState().cards).sort()).toEqual(eachType.map(({ id }) => id).sort())
})

test('answers that are not right are not called wrong, say why, and can be read again from the result', async () => {
  await open(eachType)
  for (const [i, question] of eachType.entries()) {
    await answer(question, wrongFor(question))
    expect(words()).toContain('再看一看')
    expect(words()).not.toMatch(/答错|判断错/)
    if (question.type === 'judge') expect(words()).toContain(question.mistake)
    await onward(i)
  }
  expect(heading()).toBe('答对了0题')
  await press('看这5条的讲解')
  for (const [i, question] of eachType.entries()) {
    expect(words()).toContain(`第${i + 1}条，共5条`)
    expect(words()).toContain(question.explanation)
    await press(i === 4 ? '返回结果' : '下一条')
  }
  expect(heading()).toBe('答对了0题')
  await press(new RegExp(`^${genuine.title}`))
  expect(words()).toContain(genuine.explanation)
  await until(() => useOutboxStore.getState().items.length === 0)
  expect(await rows('attempts')).toMatchObject([{ right_count: 0, total: 5 }])
})

test('steps put in another order are shown above the right one, and only then', async () => {
  const order = ofType('order')
  await open([order, scam])
  await answer(order, wrongFor(order))
  const texts = wrongFor(order).map(id => textOf(order, id))
  expect(words().replace(/\d/g, '')).toContain(`您排的${texts.join('')}先后是这样${[...texts].reverse().join('')}`.replace(/\d/g, ''))
  await open([order, scam])
  await answer(order)
  expect(words()).toContain('先后是这样')
  expect(words()).not.toContain('您排的')
})

test('拿不准 leads to how to check and is not scolded', async () => {
  await open([scam])
  await answer(scam, ['unsure'])
  expect(words()).toContain('拿不准也好，先核实')
  expect(words()).toContain('怎么核实')
  expect(words()).not.toContain('再看一看')
  if (scam.type === 'judge') {
    expect(words()).toContain(scam.check)
    expect(words()).not.toContain(scam.mistake)
  }
  await press('看结果')
  expect(heading()).toBe('答对了0题')
  expect(words()).toContain('您拿不准，看看怎么核实')
})

test('nothing is explained before a choice, and an order not before it is whole', async () => {
  const order = ofType('order')
  await open([scam, order])
  expect(canPress('先选一个再看答案')).toBe(false)
  await press('先选一个再看答案')
  expect(heading()).toBe(scam.stem)
  await answer(scam)
  await press('下一题')
  const key = keyOf(order)
  for (const id of key.slice(0, -1)) await press(textOf(order, id))
  expect(canPress('先排好再看答案')).toBe(false)
  await press(textOf(order, key.at(-1)!))
  expect(canPress('看答案')).toBe(true)
})

test('a choice can be changed, and one of several taken back', async () => {
  const multiple = ofType('multiple')
  const [first, second] = optionsOf(multiple).map(({ id }) => textOf(multiple, id))
  await open([scam, multiple])
  await press('正常')
  await press('诈骗')
  expect([isChecked('正常'), isChecked('诈骗')]).toEqual([false, true])
  await press('看答案')
  await press('下一题')
  await press(first!)
  await press(second!)
  await press(first!)
  expect([isChecked(first!), isChecked(second!)]).toEqual([false, true])
})

test('tapped phrases are counted in the notes when the verdict is right', async () => {
  await open([scam])
  if (scam.type !== 'judge') throw new Error('the scam is a message')
  const [phrase] = /(?<=\[\[).+?(?=\]\])/.exec(scam.material.text)!
  await press(phrase)
  expect(words()).toContain('已点1处')
  await answer(scam)
  const left = scam.clues.length - 1
  expect(words()).toContain(left > 0 ? `您点中了1处，还有${left}处` : '1处您都点中了')
})

test('another practice of five begins from the result, with a new attempt', async () => {
  await finish()
  const [done] = useLearningStore.getState().sittings
  await press('再练5题')
  expect(words()).toContain('第1题，共5题')
  await answerAnyhow()
  const next = usePracticeStore.getState().practices['daily']
  expect(next?.answers).toHaveLength(1)
  expect(next?.attemptId).not.toBe(done?.attemptId)
})

test('the sources open on a sheet and close again', async () => {
  await open([scam])
  await answer(scam)
  await press('看来源')
  for (const { title } of sourcesOf(scam)) expect(words()).toContain(title)
  await press('完成')
  expect(document.querySelector('[role=dialog]')).toBe(null)
})

test('a practice begins with the question that was asked for', async () => {
  await mount(PracticeScreen, { first: genuine.id })
  expect(heading()).toBe(genuine.stem)
})

test('a practice of one kind asks of that kind only and stands under its name', async () => {
  await mount(PracticeScreen, { kind: 'rebate' })
  expect(words()).toContain('刷单返利')
  await answerAnyhow()
  const ids = usePracticeStore.getState().practices['rebate']?.questionIds ?? []
  expect(ids.map(id => questionById(id)?.kind)).toEqual(Array(5).fill('rebate'))
})

test('questions for my own audience are asked first', async () => {
  useProfileStore.getState().choose('finance')
  await mount(PracticeScreen, {})
  await answerAnyhow()
  const ids = usePracticeStore.getState().practices['daily']?.questionIds ?? []
  expect(ids.filter(id => !questionById(id)?.audiences.includes('finance'))).toEqual([])
})
