import { failure, success } from '../../contract/result'
import { forgetReplies } from '@/features/officer/insight/keptReplies'
import { LearningScreen } from '@/features/officer/insight/LearningScreen'
import { singleQuestion } from '../support/testBank'
import { item, learnt } from './support/learningReplies'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { resetSeam, sent, serve } from './support/officerSeam'
import { heading, isPressed, leave, listItems, mount, offers, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')
jest.mock('echarts/core', () => jest.requireActual<object>('echarts'))
jest.mock('echarts/charts', () => jest.requireActual<object>('./support/echartsParts'))
jest.mock('echarts/components', () => jest.requireActual<object>('./support/echartsParts'))
jest.mock('echarts/renderers', () => jest.requireActual<object>('./support/echartsParts'))

const communities = [{ id: 'chunfengli', name: '春风里', station: '城东派出所' }, { id: 'laojie', name: '老街', station: '城西派出所' }]
const cells = (label: string): string[][] =>
  Array.from(document.querySelectorAll(`[role=table][aria-label="${label}"] .data-row:not(.data-head)`)).map(row => Array.from(row.querySelectorAll('.data-value')).map(cell => cell.textContent ?? ''))

async function open(): Promise<void> {
  await mount(LearningScreen, { now })
  await until(() => words().includes('分得清了没有'))
}

beforeEach(() => {
  newOfficerPhone()
  forgetReplies()
  resetSeam()
  signedIn()
  serve({ 'areas.list': () => success({ areas: communities }), 'discernment.read': () => success(learnt()) })
})
afterEach(leave)

describe('学得怎么样', () => {
  test('says in plain words how it stands, and tells the weeks with who came back', async () => {
    await open()
    expect(heading()).toBe('学习效果')
    expect(words()).toContain('第一次做体检的人，能分清一些。回来过的30人，比第一次分得更清了。')
    expect(cells('第一次见到的题，按周看')).toEqual([
      ['第一周', '120人', '120', '80', '20', '0.9', '0.7～1.1', '诈骗漏得多'],
      ['1周后', '100人里34人', '30', '80', '20', '1.6', '1.4～1.8', '诈骗漏得多'],
      ['2周后', '不显示', '不显示', '不显示', '不显示', '不显示', '不显示', '不显示']
    ])
    expect(document.querySelector('.chart-picture')?.getAttribute('aria-label')).toBe('折线图：分得清的程度。第一周0.9，1周后1.6。')
    expect(cells('回来过的人，前后对比').map(([when, people]) => [when, people])).toEqual([['第一周', '30'], ['最近一次', '30']])
    expect(cells('按人群看').map(([name, people]) => [name, people])).toEqual([['老年人', '60'], ['没有选人群', '不显示']])
  })

  test('keeps what was done before in a table of its own', async () => {
    await open()
    await press('看表格：以前做过的题')
    expect(cells('以前做过的题，按周看')[1]).toEqual(['1周后', '12', '80', '20', '—', '—', '—'])
  })

  test('draws no conclusion where intervals overlap, or where too few came back', async () => {
    const { returners } = learnt()
    serve({ 'discernment.read': () => success(learnt({ returners: { ...returners, latest: returners.first } })) })
    await open()
    expect(words()).toContain('和第一次差不多，还说不准')
    leave()
    forgetReplies()
    serve({ 'discernment.read': () => success(learnt({ returners: { first: null, latest: null } })) })
    await open()
    expect(words()).toContain('回来再做的人还少，看不出变化')
    expect(words()).toContain('回来再做的不到5人，或者会露出个人，不显示')
  })

  test('names d′ and c in the definitions only', async () => {
    await open()
    expect(words()).not.toContain('d′')
    await press('数字怎么算的')
    expect(words()).toContain('统计书上叫d′')
    expect(words()).toContain('统计书上叫c')
    expect(words()).toContain('不到0.5，还分不太清；0.5起，能分清一些；1.5起，大多分得清；2.5起，分得很清')
  })

  test('is asked again for one community', async () => {
    await open()
    await press('看哪里的：全部社区')
    await press('春风里')
    expect(sent('discernment.read').at(-1)).toEqual({ communityId: 'chunfengli' })
  })

  test('tells what to do where nobody has done a checkup, and where nothing could be read', async () => {
    serve({ 'discernment.read': () => success(learnt({ weeks: [], audiences: [], returners: { first: null, latest: null } })) })
    await mount(LearningScreen, { now })
    await until(() => words().includes('还没有人做过体检'))
    leave()
    forgetReplies()
    serve({ 'discernment.read': () => failure('UNAVAILABLE') })
    await mount(LearningScreen, { now })
    await until(() => offers('再试一次'))
    serve({ 'discernment.read': () => success(learnt()) })
    await press('再试一次')
    await until(() => words().includes('分得清了没有'))
  })

  test('who may not see the page is told so, and not sent to sign in', async () => {
    signedIn({ role: 'volunteer' })
    serve({ 'discernment.read': () => failure('FORBIDDEN') })
    await mount(LearningScreen, { now })
    await until(() => words().includes('您的角色看不了这一页'))
    expect(offers('去登录')).toBe(false)
  })
})

describe('题目', () => {
  const flagged = item('police-single-02', { title: '先核对答案', flags: ['keyedWrong'], discrimination: -0.24, right: { value: 0.3, low: 0.2, high: 0.4 } })
  async function openItems(): Promise<void> {
    signedIn({ role: 'editor' })
    serve({ 'items.statistics': () => success({ items: [flagged, item('police-single-01'), item('police-single-03', { people: null, right: null, options: null, discrimination: null, draws: null })], asOf: '2026-11-22T02:00:00.000Z' }) })
    await open()
    await press('题目')
    await until(() => words().includes('练习的题'))
  }

  test('is for editors: others are not offered it', async () => {
    await open()
    expect(offers('题目')).toBe(false)
  })

  test('lists those to look at first, with why', async () => {
    await openItems()
    const [first, second, third] = listItems('.panel')
    expect(first).toContain('先核对答案冒充公检法　单选120人第一次答，答对30%，区间20%～40%。答案可能写错')
    expect(second).toContain('120人第一次答，答对67%，区间58%～75%。')
    expect(third).toContain('答过的不到5人，先不显示。')
    expect(words()).toContain('3道，1道要看一看')
  })

  test('is asked again for another pool and for one kind', async () => {
    await openItems()
    await press('体检')
    expect(isPressed('体检')).toBe(true)
    await press('看哪一类：全部类型')
    await press('冒充公检法')
    expect(sent('items.statistics')).toEqual([{ pool: 'practice' }, { pool: 'checkup' }, { pool: 'checkup', kind: 'police' }])
  })

  test('shows a question with its key and reasons beside its numbers', async () => {
    serve({ 'items.read': () => success({ question: singleQuestion, statistics: { ...flagged, questionId: 'practice-single' } }) })
    await openItems()
    await press(/^先核对答案/)
    await until(() => words().includes('这道题的数'))
    expect(sent('items.read')).toEqual([{ questionId: 'police-single-02' }])
    for (const said of ['这是解释。', '选项b（答案）', '67%', '平时答得好的人，这道题反而选了别的。先核对答案', '反过来了（−0.24）', '答错的人，选“选项a”的最多。']) expect(words()).toContain(said)
    await press('回到题目列表')
    await until(() => words().includes('练习的题'))
  })

  test('keeps intervals together, shows that rows lead on, and draws no bar for nobody', async () => {
    const options = flagged.options?.map(option => ({ ...option, share: option.id === 'a' ? 1 : 0 })) ?? null
    const statistics = { ...flagged, options, right: { value: 0, low: 0, high: 0.03 }, discrimination: null, flags: ['keyedWrong' as const, 'tooHard' as const] }
    serve({ 'items.read': () => success({ question: singleQuestion, statistics }) })
    await openItems()
    const rows = Array.from(document.querySelectorAll('.panel .row'))
    expect(rows.map(row => row.querySelector('.nowrap')?.textContent ?? '')).toEqual(['区间20%～40%。', '区间58%～75%。', ''])
    expect(rows.filter(row => row.querySelector('.row-go'))).toHaveLength(3)
    await press(/^先核对答案/)
    await until(() => words().includes('这道题的数'))
    expect(words()).toContain('答对的比蒙的还少。先核对答案')
    expect(document.querySelectorAll('.bar-track')).toHaveLength(4)
    expect(document.querySelectorAll('.bar-full')).toHaveLength(1)
  })
})
