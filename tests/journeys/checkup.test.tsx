import { loadBank } from '../../cloud/bank'
import type { Submission } from '../../contract/quiz'
import { verdictNames } from '../../contract/vocabulary'
import { CheckupScreen } from '@/features/quiz/CheckupScreen'
import { useCheckupStore } from '@/features/quiz/checkupStore'
import { shortCheckupDue } from '@/features/quiz/dueNow'
import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useLearningStore } from '@/features/quiz/learningStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { failNext, goOffline, goOnline, holdReplies, loseReply, moveServerClock, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { canPress, heading, isChecked, leave, mount, pass, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

const bank = loadBank().checkup
const checkup = () => useCheckupStore.getState().checkup!

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
})

async function begin(short = false): Promise<void> {
  await mount(CheckupScreen, { short })
  await until(() => words().includes(`第1条，共${short ? 6 : 10}条`))
}

/** Answers the open message, rightly or not, and goes on. */
async function answerOne(right: boolean): Promise<void> {
  const at = checkup().answers.length
  const { verdict } = bank.get(checkup().paper.questions[at]!.id)!
  const other = verdict === 'scam' ? 'genuine' : 'scam'
  await press(verdictNames[right ? verdict : other])
  await press(at + 1 === checkup().paper.questions.length ? '交卷，看结果' : '下一条')
}

/** Answers the rest: the first `right` rightly. */
async function answerAll(right = 10): Promise<void> {
  while (checkup().answers.length < checkup().paper.questions.length) await answerOne(checkup().answers.length < right)
}

test('ten messages are drawn, half scams and half genuine, and the key is not among what the phone holds', async () => {
  await begin()
  const { questions } = checkup().paper
  expect(new Set(questions.map(({ id }) => id)).size).toBe(10)
  expect(questions.filter(({ id }) => bank.get(id)?.verdict === 'scam')).toHaveLength(5)
  const held = JSON.stringify({ ...localStorage }) + words()
  for (const { id } of questions) expect(held).not.toContain(bank.get(id)!.explanation)
  expect(held).not.toMatch(/\[\[|"verdict"/)
})

test('nothing is explained until all ten are answered; then the server says what was told apart', async () => {
  await begin()
  while (checkup().answers.length < 9) await answerOne(checkup().answers.length < 7)
  for (const { id } of checkup().paper.questions) expect(words()).not.toContain(bank.get(id)!.explanation)
  await answerOne(false)
  await until(() => words().includes('分清了'))
  expect(heading()).toBe('分清了7条')
  expect(await rows('attempts')).toMatchObject([{ mode: 'checkup', right_count: 7, total: 10 }])
  expect(useLearningStore.getState().sittings).toMatchObject([{ mode: 'checkup', right: 7, total: 10 }])
  await press('看这3条的讲解')
  const missed = bank.get(checkup().paper.questions[7]!.id)!
  expect(words()).toContain(missed.explanation)
  expect(words()).toContain(missed.mistake)
})

test('nothing can be handed in before a choice', async () => {
  await begin()
  expect(canPress('先选一个')).toBe(false)
  await press('先选一个')
  expect(words()).toContain('第1条，共10条')
})

test('the paper is kept: coming back goes on where one was, with the same messages', async () => {
  await begin()
  await answerOne(true)
  await answerOne(true)
  const before = checkup()
  await restartApp()
  await mount(CheckupScreen, {})
  expect(words()).toContain('第3条，共10条')
  expect(heading()).toBe(before.paper.questions[2]!.stem)
  expect(sent('quiz.paper')).toHaveLength(1)
  await answerAll()
  await until(() => words().includes('分清了10条'))
})

describe('a choice that is not confirmed yet', () => {
  test('is still chosen after a restart, and counts once', async () => {
    await begin()
    await press('正常')
    await press('诈骗')
    await restartApp()
    await begin()
    expect(isChecked('诈骗')).toBe(true)
    expect(isChecked('正常')).toBe(false)
    await press('下一条')
    expect(words()).toContain('第2条，共10条')
    expect(canPress('先选一个')).toBe(false)
    expect(checkup().answers.map(({ optionIds }) => optionIds)).toEqual([['scam']])
    expect(checkup().draft).toBeUndefined()
    expect(sent('quiz.paper')).toHaveLength(1)
  })

  test('is not shown at another message', async () => {
    await begin()
    useCheckupStore.getState().put({ ...checkup(), draft: { questionId: checkup().paper.questions[1]!.id, optionId: 'scam' } })
    await begin()
    expect(isChecked('诈骗')).toBe(false)
    expect(canPress('先选一个')).toBe(false)
  })

  test('made while another paper is fetched does not keep that one out, and is gone with its paper', async () => {
    await begin()
    const { paper } = checkup()
    useCheckupStore.getState().put({ ...checkup(), paper: { ...paper, expiresAt: new Date(Date.now() - 1000).toISOString() } })
    leave()
    const release = holdReplies()
    await mount(CheckupScreen, {})
    await press('诈骗')
    release()
    await until(() => checkup().paper.paperId !== paper.paperId)
    await settle()
    expect(isChecked('诈骗')).toBe(false)
  })

  test('is gone when everything is erased', async () => {
    await begin()
    await press('诈骗')
    leave()
    forgetQuiz()
    await begin()
    expect(isChecked('诈骗')).toBe(false)
  })
})

test('a finished checkup shows its result again after a restart and counts once', async () => {
  await begin()
  await answerAll(4)
  await until(() => words().includes('分清了4条'))
  const counted = JSON.stringify(useLearningStore.getState().byKind)
  await restartApp()
  await mount(CheckupScreen, {})
  expect(heading()).toBe('分清了4条')
  expect(sent('quiz.submit')).toHaveLength(1)
  expect(useLearningStore.getState().sittings).toHaveLength(1)
  expect(JSON.stringify(useLearningStore.getState().byKind)).toBe(counted)
})

test('leaving while it is handed in and coming back counts it once', async () => {
  await begin()
  const release = holdReplies()
  await answerAll()
  await mount(CheckupScreen, {})
  expect(sent('quiz.submit')).toHaveLength(2)
  release()
  await until(() => words().includes('分清了10条'))
  await settle(200)
  const { byKind, sittings } = useLearningStore.getState()
  expect(Object.values(byKind).reduce((sum, { answered }) => sum + answered, 0)).toBe(10)
  expect(sittings).toHaveLength(1)
  expect(await rows('attempts')).toHaveLength(1)
})

test('another checkup brings another paper', async () => {
  await begin()
  await answerAll()
  await until(() => words().includes('分清了10条'))
  const { attemptId, paper } = checkup()
  await press('再做一次体检')
  await until(() => words().includes('第1条，共10条'))
  expect(checkup().attemptId).not.toBe(attemptId)
  expect(checkup().paper.paperId).not.toBe(paper.paperId)
})

test('a lost reply is asked for again under the same attempt, which is kept once', async () => {
  await begin()
  while (checkup().answers.length < 9) await answerOne(true)
  loseReply()
  await answerOne(true)
  await until(() => heading() === '答案存好了')
  expect(await rows('attempts')).toHaveLength(1)
  await press('再试一次')
  await until(() => words().includes('分清了10条'))
  const [first, second] = sent('quiz.submit') as Submission[]
  expect(second).toEqual(first)
  expect(await rows('attempts')).toHaveLength(1)
})

test('a checkup finished without network is handed in when the app is opened again', async () => {
  await begin()
  goOffline()
  await answerAll()
  await until(() => heading() === '答案存好了')
  expect(words()).toContain('答案都在这部手机上')
  await restartApp()
  goOnline()
  await mount(CheckupScreen, {})
  await until(() => words().includes('分清了10条'))
  expect(await rows('attempts')).toHaveLength(1)
})

test('while the server cannot be reached the answers are kept, and handed in by itself after a while', async () => {
  await begin()
  while (checkup().answers.length < 9) await answerOne(true)
  jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'performance'] })
  failNext('UNAVAILABLE')
  await answerOne(true)
  expect(heading()).toBe('答案存好了')
  expect(sent('quiz.submit')).toHaveLength(1)
  failNext('UNAVAILABLE')
  await pass(5_000)
  expect(sent('quiz.submit')).toHaveLength(1)
  await pass(10_000)
  expect(sent('quiz.submit')).toHaveLength(2)
  await pass(15_000)
  jest.useRealTimers()
  await until(() => words().includes('分清了10条'))
  const ids = (sent('quiz.submit') as Submission[]).map(({ attemptId }) => attemptId)
  expect(ids).toEqual([ids[0], ids[0], ids[0]])
})

test.each(['SERVER_ERROR', 'TOO_MANY'] as const)('%s keeps the answers, and they can be handed in again', async code => {
  await begin()
  while (checkup().answers.length < 9) await answerOne(true)
  failNext(code)
  await answerOne(true)
  await until(() => heading() === '答案存好了')
  await press('再试一次')
  await until(() => words().includes('分清了10条'))
})

test('a checkup done while the phone’s clock was days ahead is kept, and handed in once the clock is right', async () => {
  await begin()
  while (checkup().answers.length < 9) await answerOne(true)
  moveServerClock(-3 * 24 * 60)
  await answerOne(true)
  await until(() => heading() === '答案存好了')
  expect(words()).toContain('答题时间不对，请检查手机的日期和时间。答案都在这部手机上')
  moveServerClock(0)
  await press('再试一次')
  await until(() => words().includes('分清了10条'))
})

test('a paper that ran out on the server is not lost in silence: a new one is offered', async () => {
  await begin()
  while (checkup().answers.length < 9) await answerOne(true)
  moveServerClock(60 * 24 * 7)
  await answerOne(true)
  await until(() => heading() === '这份题交不了了')
  expect(words()).toContain('过期')
  const { paperId } = checkup().paper
  await press('换一份题')
  await until(() => words().includes('第1条，共10条'))
  expect(checkup().paper.paperId).not.toBe(paperId)
  expect(await rows('attempts')).toHaveLength(0)
})

test('a paper that ran out while the app was closed is replaced on coming back', async () => {
  await begin()
  await answerOne(true)
  const { paper } = checkup()
  useCheckupStore.getState().put({ ...checkup(), paper: { ...paper, expiresAt: new Date(Date.now() - 1000).toISOString() } })
  await mount(CheckupScreen, {})
  await until(() => words().includes('第1条，共10条'))
  expect(checkup().paper.paperId).not.toBe(paper.paperId)
})

test('without network no paper can be drawn: the page says so, offers practice, and tries again', async () => {
  goOffline()
  await mount(CheckupScreen, {})
  await until(() => words().includes('体检的题要联网取'))
  await press('没有网，先做今日一练')
  expect(openPage).toHaveBeenCalledWith(routes.practice())
  goOnline()
  await press('再试一次')
  await until(() => words().includes('第1条，共10条'))
})

test('a finished checkup and a failure to draw the next one are both shown', async () => {
  await begin()
  await answerAll()
  await until(() => words().includes('分清了10条'))
  goOffline()
  await press('再做一次体检')
  await until(() => words().includes('服务暂时连不上'))
  await settle()
  expect(heading()).toBe('分清了10条')
})

describe('the short one', () => {
  const week = 7 * 86_400_000

  /** A whole one that was done so many weeks ago. */
  async function wholeBefore(weeks: number): Promise<string[]> {
    await begin()
    const ids = checkup().paper.questions.map(({ id }) => id)
    await answerAll(7)
    await until(() => words().includes('分清了7条'))
    expect(words()).toContain('约1周后，首页会有一次小体检')
    const back = (time: string) => new Date(Date.parse(time) - weeks * week).toISOString()
    useLearningStore.setState(({ sittings }) => ({ sittings: sittings.map(sitting => ({ ...sitting, finishedAt: back(sitting.finishedAt) })) }))
    return ids
  }

  test('asks six messages that were not in the whole one, half of them scams, and says when the next one comes', async () => {
    const before = await wholeBefore(1)
    await begin(true)
    const ids = checkup().paper.questions.map(({ id }) => id)
    expect(ids.filter(id => before.includes(id))).toEqual([])
    expect(ids.filter(id => bank.get(id)?.verdict === 'scam')).toHaveLength(3)
    expect(words()).toContain('做完6条再一起看讲解')
    await answerAll(6)
    await until(() => words().includes('分清了6条'))
    expect(words()).toContain('约3周后，首页会有一次小体检')
    const { sittings } = useLearningStore.getState()
    expect(sittings[0]).toMatchObject({ mode: 'checkup', short: true, right: 6, total: 6 })
    expect(shortCheckupDue(sittings, new Date())).toBeUndefined()
    await press('做今日一练')
    expect(openPage).toHaveBeenCalledWith(routes.practice())
  })

  test('is another one when the next is due, and shows its result until then', async () => {
    await wholeBefore(1)
    await begin(true)
    await answerAll(2)
    await until(() => words().includes('分清了2条'))
    await restartApp()
    await mount(CheckupScreen, { short: true })
    expect(heading()).toBe('分清了2条')
    useLearningStore.setState(({ sittings }) => ({ sittings: sittings.map(sitting => ({ ...sitting, finishedAt: new Date(Date.parse(sitting.finishedAt) - 3 * week).toISOString() })) }))
    await begin(true)
    expect(sent('quiz.paper')).toHaveLength(3)
  })

  test('lets a whole one that is begun be finished first', async () => {
    await begin()
    await answerOne(true)
    await mount(CheckupScreen, { short: true })
    expect(words()).toContain('第2条，共10条')
    expect(sent('quiz.paper')).toHaveLength(1)
  })

  test('makes room for a whole one when its result has been seen', async () => {
    await wholeBefore(1)
    await begin(true)
    await answerAll()
    await until(() => words().includes('分清了6条'))
    await begin()
    expect(checkup().paper.questions).toHaveLength(10)
  })

  test('is kept when there is no network to hand it in', async () => {
    await begin(true)
    goOffline()
    await answerAll()
    await until(() => words().includes('6条都答完了'))
    expect(heading()).toBe('答案存好了')
    goOnline()
    await press('再试一次')
    await until(() => words().includes('分清了6条'))
  })
})

test('the messages of a checkup count among first answers, and are known when they come again', async () => {
  await begin()
  await answerAll()
  await until(() => words().includes('分清了10条'))
  const seen = () => Object.values(useLearningStore.getState().firsts ?? {}).reduce((sum, { scamSeen, genuineSeen }) => sum + scamSeen + genuineSeen, 0)
  expect(seen()).toBe(10)
  expect(useLearningStore.getState().onPapers?.sort()).toEqual(checkup().paper.questions.map(({ id }) => id).sort())
})
