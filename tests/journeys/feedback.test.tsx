import { useFeedbackOutboxStore } from '@/features/session/feedbackOutboxStore'
import { flushFeedback } from '@/features/session/flushFeedback'
import { MeScreen } from '@/features/session/MeScreen'
import { FeedbackScreen } from '@/features/voice/FeedbackScreen'
import { useDraftsStore } from '@/features/voice/draftsStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import type { ActionOutput } from '../../contract/actions'
import { newPhone } from './support/appState'
import { askAs, failNext, goOffline, goOnline, inviteOfficer, loseReply, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { open, scam } from './support/practiceSteps'
import { canPress, heading, isChecked, isPressed, mount, press, pressable, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/file', () => ({ keepText: jest.fn() }))

const now = new Date()

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  useFeedbackOutboxStore.setState({ items: [] })
  useDraftsStore.setState({ feedback: null, surveys: [], story: null })
  await resetCloud()
})

const openFeedback = (fields: Partial<Parameters<typeof FeedbackScreen>[0]> = {}) => mount(FeedbackScreen, { now, ...fields })

async function write(text: string, kind = '建议'): Promise<void> {
  await press(kind)
  await type('您的话', text)
}

/** An officer answers the only feedback there is. */
async function reply(words: string): Promise<void> {
  const opened = await askAs(undefined, 'session.open', {})
  if (!opened.ok) throw new Error(opened.message)
  const enrolled = await askAs(opened.value.token, 'officer.enrol', { code: await inviteOfficer(), passphrase: '枣树下面三只白鹅', name: '陈立', station: '城东派出所' })
  if (!enrolled.ok) throw new Error(enrolled.message)
  const inbox = await askAs(enrolled.value.token, 'feedback.inbox', {})
  const { id, version } = (inbox as { value: ActionOutput<'feedback.inbox'> }).value.feedback[0]!
  const decided = await askAs(enrolled.value.token, 'feedback.decide', { id, version, state: 'answered', reply: words })
  if (!decided.ok) throw new Error(decided.message)
}

describe('意见建议', () => {
  test('is sent with its kind, and the reply comes to the same page', async () => {
    await openFeedback()
    expect(canPress('先选是哪一种')).toBe(false)
    await press('建议')
    expect(canPress('先写一两句')).toBe(false)
    await type('您的话', '字再大一点就好了。')
    await press('想要回复')
    expect(isChecked('想要回复')).toBe(true)
    await press('发送')
    await until(() => heading() === '收到了，谢谢您')
    await until(() => words().includes('已收到'))
    await reply('下个月就改。')
    await openFeedback()
    await until(() => words().includes('下个月就改。'))
    expect(words()).toContain('已回复')
  })

  test('says which page it is about, and sends it along', async () => {
    await openFeedback({ about: { page: 'subpackages/quiz/case', caseId: 'police-2025-01' } })
    expect(words()).toContain('关于：一个案例')
    await write('这里看不明白。', '看不懂')
    await press('发送')
    await until(() => heading() === '收到了，谢谢您')
    expect(sent('feedback.submit')).toMatchObject([{ kind: 'unclear', about: { page: 'subpackages/quiz/case', caseId: 'police-2025-01' }, wantsReply: false }])
  })

  test('hides numbers of people before they leave the phone, with a word about it', async () => {
    await openFeedback()
    await write('打13800000021找我。')
    expect(words()).toContain('里面的电话号码会隐去，不会发给我们。')
    await press('发送')
    await until(() => heading() === '收到了，谢谢您')
    expect(JSON.stringify(sent('feedback.submit'))).not.toContain('13800000021')
  })

  test('waits on the phone without network, and goes by itself later, once', async () => {
    goOffline()
    await openFeedback()
    await write('没有网的时候写的。')
    await press('发送')
    await until(() => heading() === '存好了')
    expect(words()).toContain('等着发送')
    goOnline()
    await flushFeedback()
    expect(useFeedbackOutboxStore.getState().items).toEqual([])
    await openFeedback()
    await until(() => words().includes('已收到'))
    expect(words()).toContain('没有网的时候写的。')
  })

  test('is one when its answer was lost on the way', async () => {
    await openFeedback()
    await write('只说了一遍。')
    loseReply()
    await press('发送')
    await until(() => heading() === '存好了')
    await flushFeedback()
    await openFeedback()
    await until(() => words().includes('我提过的'))
    expect(words().split('只说了一遍。')).toHaveLength(2)
  })

  test('that is refused stays with the reason, and can be mended', async () => {
    await openFeedback()
    await write('被退回的话。')
    failNext('INVALID_INPUT')
    await press('发送')
    await until(() => heading() === '没有收下')
    await press('改一改再发')
    expect(heading()).toBe('您想说什么？')
    expect(useDraftsStore.getState().feedback?.text).toBe('被退回的话。')
    await press('发送')
    await until(() => heading() === '收到了，谢谢您')
  })

  test('keeps what was typed when the page is left', async () => {
    await openFeedback()
    await write('写到一半', '想知道')
    await openFeedback()
    expect(isPressed('想知道')).toBe(true)
    expect(canPress('发送')).toBe(true)
  })

  test('is cleared with everything else about me', async () => {
    await openFeedback()
    await write('要清掉的话')
    goOffline()
    await press('发送')
    await until(() => heading() === '存好了')
    await press('再提一条')
    await write('也要清掉')
    goOnline()
    await mount(MeScreen, { waiting: 0, onSend: () => Promise.resolve(), settled: () => Promise.resolve(), onErased: () => undefined })
    await press(/^清除我的记录/)
    await press('清除')
    await until(() => words().includes('都清除了'))
    expect(useFeedbackOutboxStore.getState().items).toEqual([])
    await openFeedback()
    expect(words()).not.toContain('要清掉的话')
    expect(useDraftsStore.getState().feedback).toBeNull()
  })
})

describe('the way there', () => {
  test('stands at the foot of the pages of residents', async () => {
    await mount(MeScreen, { waiting: 0, onSend: () => Promise.resolve(), settled: () => Promise.resolve(), onErased: () => undefined })
    await press('意见建议')
    expect(openPage).toHaveBeenLastCalledWith(routes.feedback())
    await press(/^参加问卷/)
    expect(openPage).toHaveBeenLastCalledWith(routes.survey)
    await press(/^高手在民间/)
    expect(openPage).toHaveBeenLastCalledWith(routes.stories)
  })

  test('from a question names it, and nothing of the practice is lost', async () => {
    await open([scam])
    await press('诈骗')
    await press('这道题有问题')
    expect(openPage).toHaveBeenLastCalledWith(routes.feedback({ questionId: scam.id }))
    expect(isChecked('诈骗')).toBe(true)
    await press('看答案')
    await press('这道题有问题')
    expect(words()).toContain(scam.explanation)
    await openFeedback({ about: { page: 'subpackages/quiz/practice', questionId: scam.id }, kind: 'wrong' })
    expect(heading()).toBe('这道题哪里有问题？')
    expect(isPressed('内容有误')).toBe(true)
    expect(pressable('先写一两句').getAttribute('aria-disabled')).toBe('true')
  })
})
