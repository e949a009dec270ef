import { failure, success } from '../../contract/result'
import { OfficerPracticeScreen } from '@/features/officer/practice/OfficerPracticeScreen'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { graded, paper, practiceState } from './support/learningReplies'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { resetSeam, sent, serve } from './support/officerSeam'
import { canPress, heading, isChecked, leave, mount, offers, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

async function open(): Promise<void> {
  await mount(OfficerPracticeScreen, { now })
  await until(() => words().includes('选一个内容'))
}

async function begin(): Promise<void> {
  await open()
  await press(/^怎么讲/)
  await until(() => words().includes('第1题，共3题'))
}

async function answerAll(): Promise<void> {
  await begin()
  await press('做法b')
  await press('下一题')
  await press('做法a')
  await press('做法c')
  await press('下一题')
  for (const step of ['做法c', '做法b', '做法a']) await press(new RegExp(`${step}$`))
  await press('交上去，看讲解')
}

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  signedIn({ role: 'volunteer' })
  serve({ 'officerPractice.state': () => success(practiceState()), 'officerPractice.draw': () => success(paper), 'officerPractice.submit': () => success(graded) })
})
afterEach(leave)

test('tells my own topics and stations beside each other, and ranks nobody', async () => {
  await open()
  expect(heading()).toBe('宣防练习')
  expect(words()).toContain('做过12道，共14道。答了20次，对了16次。')
  expect(words()).toContain('还没有题')
  const rows = Array.from(document.querySelectorAll('.data-row:not(.data-head)')).map(row => Array.from(row.querySelectorAll('.data-value')).map(cell => cell.textContent))
  expect(rows).toEqual([['城东派出所', '9', '21', '83%'], ['城西派出所', '不显示', '不显示', '不显示']])
  expect(words()).not.toMatch(/第\d+名/)
})

test('asks one question a page, and goes on only with an answer', async () => {
  await begin()
  expect(sent('officerPractice.draw')).toEqual([{ topic: 'explain' }])
  expect(words()).toContain('老人说要转钱到安全账户。')
  expect(canPress('先选答案')).toBe(false)
  await press('做法b')
  await press('下一题')
  expect(words()).toContain('第2题，共3题')
  await press('上一题')
  expect(isChecked('做法b')).toBe(true)
})

test('who leaves with answers chosen is asked first; without, not', async () => {
  await begin()
  await press('不做了')
  await until(() => words().includes('选一个内容'))
  await press(/^怎么讲/)
  await until(() => words().includes('第1题，共3题'))
  await press('做法b')
  await press('不做了')
  expect(words()).toContain('选好的答案会丢')
  await press('接着做')
  expect(isChecked('做法b')).toBe(true)
  await press('不做了')
  await press('退出这一份')
  await until(() => words().includes('选一个内容'))
})

test('leads to what helps in a talk, also where nothing could be read', async () => {
  serve({ 'officerPractice.state': () => failure('UNAVAILABLE') })
  await mount(OfficerPracticeScreen, { now })
  await until(() => offers('再试一次'))
  await press(/^骗局模拟器/)
  await press(/^一起学/)
  expect(jest.mocked(openPage).mock.calls).toEqual([[routes.simulator], [routes.groups()]])
})

test('a question of order needs all its steps', async () => {
  await begin()
  await press('做法b')
  await press('下一题')
  await press('做法a')
  await press('下一题')
  await press('做法c')
  expect(canPress('先排好先后')).toBe(false)
})

test('is handed in with all answers, and explained with sources, those to look at again first', async () => {
  await answerAll()
  await until(() => words().includes('3题答对2题'))
  expect(sent('officerPractice.submit')).toEqual([
    {
      paperId: paper.paperId,
      answers: [
        { questionId: 'officer-explain-01', optionIds: ['b'] },
        { questionId: 'officer-explain-02', optionIds: ['a', 'c'] },
        { questionId: 'officer-explain-03', optionIds: ['c', 'b', 'a'] }
      ]
    }
  ])
  for (const said of ['有1道再看一看', '做法b会让人更慌。', '先听他说完。', '先后是这样']) expect(words()).toContain(said)
  await press('看来源：老人说要转钱到安全账户。')
  expect(words()).toContain('测试来源')
  await press('完成')
  await press('再选一个内容')
  await until(() => words().includes('选一个内容'))
  expect(sent('officerPractice.state')).toHaveLength(2)
})

test('where the order was wrong, mine stands above the right one', async () => {
  const items = graded.items.map(item => (item.questionId === 'officer-explain-03' ? { ...item, correct: false, correctOptionIds: ['a', 'b', 'c'] } : item))
  serve({ 'officerPractice.submit': () => success({ ...graded, items }) })
  await answerAll()
  await until(() => words().includes('先后是这样'))
  expect(words().replace(/[1-3]/g, '')).toContain('您排的做法c做法b做法a先后是这样做法a做法b做法c')
})

test('keeps what was chosen where handing in fails, and hands in the same again', async () => {
  serve({ 'officerPractice.submit': () => failure('UNAVAILABLE') })
  await answerAll()
  await until(() => words().includes('选好的都还在，再交一次就行'))
  serve({ 'officerPractice.submit': () => success(graded) })
  await press('交上去，看讲解')
  await until(() => words().includes('3题答对2题'))
  const [first, second] = sent('officerPractice.submit')
  expect(second).toEqual(first)
})

test('says so where no paper could be drawn, and where nothing could be read', async () => {
  serve({ 'officerPractice.draw': () => failure('NOT_FOUND', '这个内容的练习题还没有准备好，请先练别的。') })
  await open()
  await press('都练一点，开始')
  await until(() => words().includes('这个内容的练习题还没有准备好'))
  leave()
  serve({ 'officerPractice.state': () => failure('UNAVAILABLE') })
  await mount(OfficerPracticeScreen, { now })
  await until(() => offers('再试一次'))
})
