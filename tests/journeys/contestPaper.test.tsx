import { failure, success } from '../../contract/result'
import { ContestPaperScreen } from '@/features/contest/ContestPaperScreen'
import { ContestScreen } from '@/features/contest/ContestScreen'
import { useContestStore } from '@/features/contest/contestStore'
import { phoneKey } from '@/features/contest/phoneKey'
import { forgetPackages } from '@/features/session/packageKeys'
import { forgetDevice } from '@/shared/api/session'
import { contest, contestId, mine, newContestPhone, now, paper, receipt, reply, standings } from './support/contests'
import { goOffline, goOnline, sent, serve } from './support/officerSeam'
import { canPress, heading, isChecked, leave, mount, offers, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

beforeEach(() => {
  newContestPhone()
  serve({
    'contest.list': () => success({ contests: [contest()], asOf: now.toISOString() }),
    'quiz.paper': () => success(paper()),
    'quiz.submit': ({ attemptId }) => success(reply(attemptId))
  })
})
const open = () => mount(ContestPaperScreen, { contestId, now })
const asked = (stem: string) => until(() => heading() === stem)

async function answerAll(): Promise<void> {
  await asked('这条短信是真是假？')
  await press('诈骗')
  await press('下一题')
  await asked('接到这样的电话先怎么办？')
  await press('选项c')
  await press('下一题')
  await asked('哪几样说明不对劲？')
  await press('选项a')
  await press('选项b')
  await press('交卷')
}

/** The app is killed: what was in memory is gone, what was stored is loaded. */
async function killed(): Promise<void> {
  leave()
  const kept = localStorage.getItem('contest')
  useContestStore.setState({ receipts: [], sheets: {}, contests: [], mine: {}, heardAt: null })
  if (kept) localStorage.setItem('contest', kept)
  await useContestStore.persist.rehydrate()
}

test('a paper is asked a question a page, handed in once, and becomes an entry with its receipt', async () => {
  await open()
  await asked('这条短信是真是假？')
  expect(words()).toContain('第1题，共3题')
  expect(canPress('先选一个')).toBe(false)
  await answerAll()
  await until(() => heading() === '过关了')
  for (const line of ['您已经参加抽奖', '参加编号，前8位11111111', '12月1日18时10分以后才看得到']) expect(words()).toContain(line)
  expect(sent('quiz.paper')).toEqual([{ mode: 'contest', contestId, phoneKey: phoneKey() }])
  const [submission, ...more] = sent('quiz.submit')
  expect(more).toEqual([])
  expect(submission).toMatchObject({
    paperId: paper().paperId,
    answers: [{ questionId: 'rebate-contest-01', optionIds: ['scam'] }, { questionId: 'police-contest-01', optionIds: ['c'] }, { questionId: 'game-contest-01', optionIds: ['a', 'b'] }]
  })
  expect(useContestStore.getState().receipts).toEqual([{ ...receipt, contestId, title: '城东反诈知识竞答', seedHash: contest().seedHash }])
})

test('the last answer can be taken back before it is handed in', async () => {
  await open()
  await asked('这条短信是真是假？')
  await press('正常')
  await press('下一题')
  await asked('接到这样的电话先怎么办？')
  await press('上一题')
  await asked('这条短信是真是假？')
  expect(isChecked('正常')).toBe(true)
  await answerAll()
  await until(() => sent('quiz.submit').length === 1)
  expect(sent('quiz.submit')[0]?.answers).toHaveLength(3)
  expect(sent('quiz.submit')[0]?.answers[0]).toMatchObject({ optionIds: ['scam'] })
})

test('whoever leaves goes on at the same question, and the paper is not drawn again', async () => {
  await open()
  await asked('这条短信是真是假？')
  await press('诈骗')
  await press('下一题')
  await killed()
  goOffline()
  await open()
  await asked('接到这样的电话先怎么办？')
  expect(sent('quiz.paper')).toHaveLength(1)
})

describe('a choice that is not confirmed yet', () => {
  const sheet = () => useContestStore.getState().sheets[contestId]!

  test('is still chosen after the app was killed, several of them too, and counts once', async () => {
    await open()
    await asked('这条短信是真是假？')
    await press('诈骗')
    await killed()
    await open()
    await asked('这条短信是真是假？')
    expect(isChecked('诈骗')).toBe(true)
    await press('下一题')
    await asked('接到这样的电话先怎么办？')
    expect(canPress('先选一个')).toBe(false)
    expect(sheet().draft).toBeUndefined()
    await press('选项c')
    await press('下一题')
    for (const name of ['选项a', '选项c', '选项b', '选项c']) await press(name)
    await killed()
    await open()
    await asked('哪几样说明不对劲？')
    expect(['选项a', '选项b', '选项c'].map(isChecked)).toEqual([true, true, false])
    await press('交卷')
    await until(() => heading() === '过关了')
    expect(sent('quiz.submit').map(({ answers }) => answers.map(({ optionIds }) => optionIds))).toEqual([[['scam'], ['c'], ['a', 'b']]])
    expect(sheet().draft).toBeUndefined()
  })

  test('is also what was taken back, and is of its own question only', async () => {
    await open()
    await asked('这条短信是真是假？')
    await press('正常')
    await press('下一题')
    await asked('接到这样的电话先怎么办？')
    await press('上一题')
    await killed()
    await open()
    await asked('这条短信是真是假？')
    expect(isChecked('正常')).toBe(true)
    leave()
    useContestStore.setState({ sheets: { [contestId]: { ...sheet(), draft: { questionId: 'police-contest-01', optionIds: ['genuine'] } } } })
    await open()
    expect(isChecked('正常')).toBe(false)
    expect(canPress('先选一个')).toBe(false)
  })

  test('is gone with the paper when the records of the phone are cleared', async () => {
    // Led here by a link: nothing of contests was ever kept.
    localStorage.removeItem('contest')
    await open()
    await asked('这条短信是真是假？')
    await press('诈骗')
    leave()
    forgetPackages()
    await open()
    await until(() => sent('quiz.paper').length === 2)
    await asked('这条短信是真是假？')
    expect(isChecked('诈骗')).toBe(false)
  })
})

test('without network the answers are kept, and handed in under the same id after the app was killed', async () => {
  await open()
  await asked('这条短信是真是假？')
  goOffline()
  await answerAll()
  await until(() => heading() === '答案存好了')
  for (const line of ['没连上网。答案都在这部手机上。', '请在12月1日18时10分前连上网', '不会算两次']) expect(words()).toContain(line)
  expect(words()).not.toContain('您的内容还在')
  await killed()
  goOnline()
  serve({ 'contest.mine': () => success(mine({ papers: 1, paperToday: true, passed: true, receipt })), 'contest.standings': () => success(standings()) })
  await mount(ContestScreen, { contestId, now })
  await until(() => words().includes('参加编号，前8位11111111'))
  expect(new Set(sent('quiz.submit').map(({ attemptId }) => attemptId)).size).toBe(1)
  await open()
  await until(() => heading() === '过关了')
})

test('a paper that did not pass says what it takes to pass and that there is a tomorrow, and not how many were right', async () => {
  serve({ 'quiz.submit': ({ attemptId }) => success(reply(attemptId, { right: 0, passed: false, receipt: null })) })
  await open()
  await answerAll()
  await until(() => heading() === '这份没有过关')
  expect(words()).toContain('5题里答对4题才过关，这份没有进抽奖。')
  expect(words()).toContain('答对几题、题目的答案和讲解，12月1日18时10分以后才看得到。')
  expect(words()).toContain('明天可以再答一份')
  expect(words()).not.toContain('参加回执')
})

test('on the last day there is no tomorrow to be told of', async () => {
  serve({
    'contest.list': () => success({ contests: [contest({ closesAt: '2026-11-24T10:00:00.000Z' })], asOf: now.toISOString() }),
    'quiz.submit': ({ attemptId }) => success(reply(attemptId, { right: 0, passed: false, receipt: null }))
  })
  await open()
  await answerAll()
  await until(() => heading() === '这份没有过关')
  expect(words()).toContain('今天是最后一天，这场没有过关，谢谢您参加。')
  expect(words()).not.toContain('明天可以再答')
})

test('an entry that is held says so, with the reason', async () => {
  const note = '这部手机上已有3个账号参加，您的记录先记下，由主办的派出所核对。'
  serve({ 'quiz.submit': ({ attemptId }) => success(reply(attemptId, { held: true, note })) })
  await open()
  await answerAll()
  await until(() => words().includes(note))
  expect(words()).toContain('由主办的派出所核对后再进抽奖名单')
})

test('to whom an entry was refused, the next paper says that only', async () => {
  const note = '主办的派出所核对后，这次没有算进抽奖名单。'
  serve({ 'quiz.submit': ({ attemptId }) => success(reply(attemptId, { held: false, note })) })
  await open()
  await answerAll()
  await until(() => words().includes(note))
  expect(words()).not.toMatch(/已经参加抽奖|抽奖的资格还在/)
})

test.each([
  ['CONFLICT', '竞答已在12月1日18时截止，不能再参加。', 'closed', '这场竞答截止了'],
  ['CONFLICT', '竞答还没有开始，12月1日9时起可以参加。', 'announced', '还没有开始'],
  ['CONFLICT', '这场竞答已经取消，不能再参加。请看看别的竞答。', 'cancelled', '这场竞答取消了'],
  ['CONFLICT', '今天的这份已经交了。明天可以再答一份。', 'open', '今天的这份答过了'],
  ['TOO_MANY', '这部手机上参加的账号已经有10个，不能再加了。请用自己的手机参加，或请社区帮忙。', 'open', '现在还不能答'],
  ['NOT_FOUND', '没有找到这场竞答。请回到竞答列表再看。', 'open', '现在还不能答']
] as const)('a refusal (%s) is said as the server says it: %s', async (code, message, state, title) => {
  serve({ 'quiz.paper': () => failure(code, message), 'contest.list': () => success({ contests: [contest({ state })], asOf: now.toISOString() }) })
  // What was heard last does not know that it is over.
  useContestStore.setState({ contests: [contest()] })
  await open()
  await until(() => words().includes(message))
  expect(heading()).toBe(title)
  expect(offers('回到竞答')).toBe(true)
})

test('who lives elsewhere is led to choose the community, and can try again', async () => {
  serve({ 'quiz.paper': () => failure('FORBIDDEN', '这场竞答请城东社区的居民参加。请先在“我的”里选好您的社区。', ['communityId']) })
  await open()
  await until(() => offers('选我的社区'))
  serve({ 'quiz.paper': () => success(paper()) })
  await press('选好了，再试一次')
  await asked('这条短信是真是假？')
})

test('no paper without network, and one on the next try', async () => {
  goOffline()
  await open()
  await until(() => offers('再试一次'))
  expect(heading()).toBe('题目还没取到')
  expect(words()).toContain('没连上网。竞答的题要联网取。')
  expect(words()).not.toContain('您的内容还在')
  goOnline()
  await press('再试一次')
  await asked('这条短信是真是假？')
})

test('a paper that came too late is said so, and is not sent again', async () => {
  serve({ 'quiz.submit': () => failure('CONFLICT', '竞答已在12月1日18时截止，不能再参加。') })
  await open()
  await answerAll()
  await until(() => words().includes('不能再参加'))
  serve({ 'quiz.paper': () => failure('CONFLICT', '今天的这份已经交了。明天可以再答一份。') })
  await killed()
  await open()
  await until(() => words().includes('明天可以再答一份'))
  expect(sent('quiz.submit')).toHaveLength(1)
})

test('the key of the phone stays when the records are cleared and somebody else begins', () => {
  const key = phoneKey()
  forgetPackages()
  forgetDevice()
  expect(phoneKey()).toBe(key)
})
