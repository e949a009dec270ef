import type { DeskChange, DeskStory, InboxItem, SurveyResults } from '../../contract/voiceDesk'
import { failure, success } from '../../contract/result'
import { VoicesScreen } from '@/features/officer/voices/VoicesScreen'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, resetSeam, sent, serve } from './support/officerSeam'
import { canPress, heading, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const id = '7b1f0a52-4d2e-4a8b-9c1d-000000000001'
const asOf = now.toISOString()
const item = (fields: Partial<InboxItem> = {}): InboxItem => ({
  ...{ id, version: 1, kind: 'wrong', text: '第二个选项的电话写错了。', about: { page: 'subpackages/quiz/practice', questionId: 'rebate-judge-01' } },
  ...{ wantsReply: true, state: 'new', reply: null, by: null, receivedAt: '2026-11-22T02:00:00.000Z', updatedAt: '2026-11-22T02:00:00.000Z' },
  ...fields
})
const haveInbox = (...feedback: InboxItem[]) => serve({ 'feedback.inbox': () => success({ feedback, nextCursor: null, waiting: feedback.length, asOf }) })
const change = (fields: Partial<DeskChange> = {}): DeskChange => ({
  ...{ id, state: 'draft', title: '讲解的字放大了', whatWasSaid: '有几位老人说字小。', whatChanged: '和题目一样大了。', feedbackCount: 1 },
  ...{ draftedBy: '李四', approvedBy: null, reason: null, findings: [], changedAt: '2026-11-22T02:00:00.000Z' },
  ...fields
})
const story = (fields: Partial<DeskStory> = {}): DeskStory => ({
  ...{ id, version: 1, state: 'waiting', title: '多问一句就好', text: '他让我去银行取钱，我先打电话问了女儿，钱就没有取。' },
  ...{ byline: '老街坊', kind: 'police', reason: null, by: null, findings: [], mayPublish: true, receivedAt: '2026-11-22T02:00:00.000Z', updatedAt: '2026-11-22T02:00:00.000Z' },
  ...fields
})

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  haveInbox(item())
})

const openDesk = (role: 'officer' | 'editor' = 'officer') => {
  signedIn({ role })
  return mount(VoicesScreen, { now })
}
async function openItem(role: 'officer' | 'editor' = 'officer'): Promise<void> {
  await openDesk(role)
  await until(() => words().includes('第二个选项的电话写错了。'))
  await press(/^第二个选项/)
}

describe('the inbox', () => {
  test('lists what residents said, with what it is about and where it stands', async () => {
    await openDesk()
    await until(() => words().includes('待看1条'))
    expect(words()).toContain('内容有误　一道题（练习）　今天')
    await press('已回复')
    await until(() => sent('feedback.inbox').length === 2)
    expect(sent('feedback.inbox')[1]).toEqual({ state: 'answered' })
  })

  test('stays, and says so, when more of it cannot be read', async () => {
    serve({ 'feedback.inbox': () => success({ feedback: [item()], nextCursor: 'next', waiting: 21, asOf }) })
    await openDesk()
    await until(() => offers('再看一些'))
    goOffline()
    await press('再看一些')
    await until(() => words().includes('没能读到新的。'))
    expect(words()).toContain('第二个选项的电话写错了。')
  })

  test('answers the person, from the version that was seen', async () => {
    serve({ 'feedback.decide': ({ reply = null, version }) => success(item({ state: 'answered', reply, version: version + 1, by: '张三' })) })
    await openItem()
    await press('回复')
    expect(words()).toContain('先写回复，再点“回复”。')
    await type('您的回复', '谢谢您，明天就改。')
    await press('回复')
    await until(() => words().includes('现在：已回复'))
    expect(sent('feedback.decide')).toEqual([{ id, version: 1, state: 'answered', reply: '谢谢您，明天就改。' }])
    expect(words()).toContain('回复：谢谢您，明天就改。')
  })

  test('leads to the question, and to all that was said about it', async () => {
    await openItem()
    await press('打开这道题')
    expect(openPage).toHaveBeenLastCalledWith(routes.practice({ first: 'rebate-judge-01' }))
    await press('这道题的全部意见')
    await until(() => sent('feedback.inbox').length === 2)
    expect(sent('feedback.inbox')[1]).toEqual({ questionId: 'rebate-judge-01' })
  })

  test('counts the people of each question', async () => {
    serve({ 'feedback.groups': () => success({ groups: [{ questionId: 'rebate-judge-01', people: 7, waiting: 3, lastAt: asOf }], asOf }) })
    await openDesk()
    await press('按题目看')
    await until(() => words().includes('rebate-judge-01'))
    expect(words()).toContain('提意见的（人）')
    await press('看题目rebate-judge-01的意见')
    await until(() => sent('feedback.inbox').some(input => input.questionId === 'rebate-judge-01'))
  })

  test('says when a colleague was quicker, and reads anew what is there', async () => {
    serve({ 'feedback.decide': () => failure('CONFLICT', '这条意见刚被同事处理过，请刷新后再看。') })
    await openItem()
    haveInbox(item({ state: 'closed', by: '李四', version: 2 }))
    await press('已改')
    await until(() => words().includes('这条意见刚被同事处理过'))
    await until(() => words().includes('现在：不改'))
  })

  test('offers no reply to who asked for none', async () => {
    haveInbox(item({ wantsReply: false }))
    await openItem()
    expect(words()).toContain('没有要回复')
    expect(offers('回复')).toBe(false)
    expect(offers('我来看')).toBe(true)
  })

  test('shows officers neither public answers nor stories', async () => {
    await openDesk()
    expect(offers('公开回应')).toBe(false)
    expect(offers('故事')).toBe(false)
    expect(offers('问卷')).toBe(true)
  })

  test('leads to signing in where the right is gone', async () => {
    serve({ 'feedback.inbox': () => failure('FORBIDDEN') })
    await openDesk()
    await until(() => offers('去登录'))
  })
})

describe('a public answer', () => {
  test('is written to a feedback and waits for another editor', async () => {
    serve({ 'changes.publish': () => success(change({ draftedBy: '张三' })), 'changes.desk': () => success({ changes: [change({ draftedBy: '张三' })], asOf }) })
    await openItem('editor')
    await press('写公开回应')
    await type('标题', '讲解的字放大了')
    await type('大家说了什么', '有几位老人说字小。')
    expect(canPress('先把三样都写好')).toBe(false)
    await type('我们改了什么', '和题目一样大了。')
    await press('交给另一位编辑审核')
    await until(() => words().includes('“讲解的字放大了”现在是：待审核。'))
    expect(sent('changes.publish')).toMatchObject([{ step: 'draft', title: '讲解的字放大了', feedbackIds: [id] }])
    expect(canPress('等另一位编辑审核')).toBe(false)
  })

  test('is let pass by another editor, or sent back with a reason', async () => {
    serve({ 'changes.publish': () => success(change({ state: 'published' })), 'changes.desk': () => success({ changes: [change()], asOf }) })
    await openDesk('editor')
    await press('公开回应')
    await until(() => offers('审核通过，发布'))
    await press('退回')
    expect(canPress('先写理由')).toBe(false)
    await type('为什么退回', '说清楚是哪一页')
    await press('退回')
    await until(() => sent('changes.publish').length === 1)
    await until(() => offers('审核通过，发布'))
    await press('审核通过，发布')
    await until(() => words().includes('现在是：已发布'))
    expect(sent('changes.publish')).toEqual([
      { step: 'reject', id, reason: '说清楚是哪一页' },
      { step: 'approve', id, seen: '2026-11-22T02:00:00.000Z' }
    ])
  })

  test('with something against it says what, and cannot come out', async () => {
    const findings = [{ rule: '个人信息', field: 'whatWasSaid', problem: '大家说了什么里有称呼“王大爷”。', mend: '写“一位老人”，不写姓。' }]
    serve({ 'changes.desk': () => success({ changes: [change({ findings })], asOf }) })
    await openDesk('editor')
    await press('公开回应')
    await until(() => words().includes('大家说了什么里有称呼“王大爷”。'))
    expect(canPress('改好才能发布')).toBe(false)
  })
})

describe('the results of a survey', () => {
  const results: SurveyResults = {
    ...{ id: 'reach-2026', version: 1, title: '反诈宣传您看到了吗', from: '2026-11-01', to: '2027-12-31', anonymous: true, answered: 18, asOf },
    questions: [
      {
        question: { id: 'seen', type: 'single', text: '您看到过宣传吗', options: [{ id: 'yes', text: '看到过' }, { id: 'no', text: '没有' }, { id: 'unsure', text: '记不清' }] },
        ...{ answered: 18, mean: null, texts: [] },
        groups: [{ id: 'yes', text: '看到过', count: 12 }, { id: 'no', text: '没有', count: null }, { id: 'unsure', text: '记不清', count: null }]
      },
      { question: { id: 'clear', type: 'scale', text: '讲清楚了吗', low: '没看明白', high: '很清楚' }, answered: 12, mean: 4.25, groups: [], texts: [] },
      { question: { id: 'wish', type: 'text', text: '还想弄明白什么' }, answered: 5, mean: null, groups: [], texts: ['=SUM(1)', '换脸'] }
    ]
  }

  test('stand with their number of people, and hide small groups', async () => {
    serve({
      'surveys.desk': () => success({ surveys: [{ id: 'reach-2026', version: 1, title: '反诈宣传您看到了吗', from: '2026-11-01', to: '2027-12-31', state: 'open', answered: 18 }], asOf }),
      'surveys.results': () => success(results)
    })
    await openDesk()
    await press('问卷')
    await until(() => words().includes('填了（人）'))
    await press('看“反诈宣传您看到了吗”的结果')
    await until(() => words().includes('18人填了'))
    expect(words()).toContain('看到过12人')
    expect(words()).toContain('没有不显示')
    expect(words()).toContain('平均4.3（12人）')
    expect(words()).toContain('=SUM(1)')
    await press('回到问卷')
    expect(heading()).toBe('意见')
  })
})

describe('a story', () => {
  const haveStories = (...stories: DeskStory[]) => serve({ 'stories.desk': () => success({ stories, nextCursor: null, waiting: stories.length, asOf }) })
  async function openStory(): Promise<void> {
    await openDesk('editor')
    await press('故事')
    await until(() => words().includes('待审核1篇'))
    await press(/^多问一句就好/)
  }

  test('is let pass as it is', async () => {
    haveStories(story())
    serve({ 'stories.decide': () => success(story({ state: 'published', version: 2, by: '张三' })) })
    await openStory()
    expect(words()).toContain('他让我去银行取钱')
    await press('照原样发布')
    await until(() => words().includes('已发布　冒充公检法　署名老街坊'))
    expect(sent('stories.decide')).toEqual([{ step: 'publish', id, version: 1 }])
  })

  test('that is changed goes to its author first', async () => {
    const findings = [{ rule: '个人信息', field: 'text', problem: '正文里有称呼“王大爷”。', mend: '写“一位老人”，不写姓。' }]
    haveStories(story({ findings, mayPublish: false }))
    serve({ 'stories.decide': () => success(story({ state: 'offered', version: 2, by: '张三' })) })
    await openStory()
    expect(words()).toContain('正文里有称呼“王大爷”。')
    expect(canPress('改掉上面的才能发布')).toBe(false)
    await press('改一改，给作者看')
    await type('正文', '有人让我去银行取钱，我先问了女儿，钱没有取。')
    await press('发给作者看')
    await until(() => words().includes('等作者同意　'))
    expect(sent('stories.decide')).toEqual([{ step: 'offer', id, version: 1, title: '多问一句就好', text: '有人让我去银行取钱，我先问了女儿，钱没有取。' }])
  })

  test('is refused only with a reason', async () => {
    haveStories(story())
    serve({ 'stories.decide': () => success(story({ state: 'rejected', version: 2, by: '张三', reason: '和已有的重复' })) })
    await openStory()
    await press('不采用')
    expect(canPress('先写理由')).toBe(false)
    await type('理由，作者会看到', '和已有的重复')
    await press('不采用')
    await until(() => words().includes('和已有的重复'))
    expect(sent('stories.decide')).toEqual([{ step: 'reject', id, version: 1, reason: '和已有的重复' }])
  })
})
