import type { MyStory, PublicStory } from '../../contract/story'
import type { PublicChange } from '../../contract/feedback'
import { failure, success } from '../../contract/result'
import { ChangesScreen } from '@/features/voice/ChangesScreen'
import { useDraftsStore } from '@/features/voice/draftsStore'
import { StoriesScreen } from '@/features/voice/StoriesScreen'
import { keepSession } from '@/shared/api/session'
import { newPhone } from './support/appState'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { canPress, heading, listItems, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const now = new Date('2026-11-22T04:00:00Z')
const told = '他让我去银行取钱，说是帮我保管。我先打电话问了女儿，钱就没有取。'
const published = (fields: Partial<PublicStory> = {}): PublicStory => ({
  ...{ id: 'a', title: '多问一句就好', text: told, byline: '老街坊', kind: 'police', publishedAt: '2026-11-20T02:00:00.000Z' },
  ...fields
})
const own = (fields: Partial<MyStory> = {}): MyStory => ({
  ...{ storyId: '7b1f0a52-4d2e-4a8b-9c1d-000000000001', version: 2, state: 'waiting', title: '多问一句就好', text: told },
  ...{ byline: null, reason: null, receivedAt: '2026-11-22T02:00:00.000Z', ...fields }
})
const asOf = now.toISOString()
const haveMine = (...stories: MyStory[]) => serve({ 'stories.mine': () => success({ stories }) })

beforeEach(() => {
  newPhone()
  useDraftsStore.setState({ feedback: null, surveys: [], story: null })
  resetSeam()
  serve({ 'stories.list': () => success({ stories: [], asOf }), 'stories.mine': () => success({ stories: [] }) })
})

const openStories = async () => {
  keepSession({ token: 't', residentId: 'r', role: 'resident', expiresAt: '2027-01-01T00:00:00.000Z' })
  await mount(StoriesScreen, { now })
}

async function writeStory(): Promise<void> {
  await press('我也讲一个')
  await type('起个名字', '多问一句就好')
  await type('经过', told)
}

describe('高手在民间', () => {
  test('shows what residents told, with kind, name and day', async () => {
    serve({ 'stories.list': () => success({ stories: [published(), published({ id: 'b', byline: null, kind: null })], asOf }) })
    await openStories()
    await until(() => listItems().length === 2)
    expect(listItems()[0]).toContain('冒充公检法　老街坊　2026年11月20日')
    expect(listItems()[1]).toContain('一位街坊　2026年11月20日')
  })

  test('takes a story only with consent, and says what comes next', async () => {
    serve({ 'stories.submit': () => success({ state: 'waiting', receivedAt: asOf }) })
    await openStories()
    await writeStory()
    expect(canPress('先看一看下面的说明')).toBe(false)
    await press('我愿意把它给大家看')
    haveMine(own())
    await press('交上去')
    await until(() => words().includes('编辑看过以后，结果写在“我投的”里。'))
    expect(words()).toContain('待审核')
    expect(sent('stories.submit')).toMatchObject([{ title: '多问一句就好', text: told, consent: true }])
    expect(useDraftsStore.getState().story).toBeNull()
  })

  test('keeps what was written when it cannot be sent, and sends the same story again', async () => {
    await openStories()
    await writeStory()
    await press('我愿意把它给大家看')
    goOffline()
    await press('交上去')
    await until(() => words().includes('写好的存在这部手机上'))
    goOnline()
    serve({ 'stories.submit': () => failure('TOO_MANY', '一天最多投5篇，今天的满了。写好的留在手机上，明天再投。') })
    await press('交上去')
    await until(() => words().includes('今天的满了'))
    expect(new Set(sent('stories.submit').map(({ storyId }) => storyId)).size).toBe(1)
    await press('先放着，回头再写')
    expect(offers('接着写')).toBe(true)
  })

  test('hides numbers of people before they leave the phone', async () => {
    serve({ 'stories.submit': () => success({ state: 'waiting', receivedAt: asOf }) })
    await openStories()
    await press('我也讲一个')
    await type('起个名字', '多问一句就好')
    await type('经过', `${told}他的电话是13800000021。`)
    expect(words()).toContain('里面的电话号码会隐去')
    await press('我愿意把它给大家看')
    await press('交上去')
    await until(() => sent('stories.submit').length === 1)
    expect(sent('stories.submit')[0]?.text).toContain('（电话号码已隐去）')
  })

  test('shows a changed text as it would come out, and asks its author', async () => {
    haveMine(own({ state: 'offered', text: '有人让我取钱，我先问了女儿，钱没有取。', reason: '改短了一点' }))
    await openStories()
    await until(() => words().includes('等您看改稿'))
    expect(words()).toContain('有人让我取钱，我先问了女儿，钱没有取。')
    expect(words()).toContain('编辑的话：改短了一点')
    serve({ 'stories.agree': () => success({ state: 'published', receivedAt: asOf }) })
    haveMine(own({ state: 'published' }))
    await press('同意发布')
    await until(() => words().includes('已发布'))
    expect(sent('stories.agree')).toEqual([{ storyId: own().storyId, version: 2 }])
  })

  test('is taken back after a question', async () => {
    haveMine(own({ state: 'published' }))
    serve({ 'stories.withdraw': () => success({}) })
    await openStories()
    await until(() => offers('撤回“多问一句就好”'))
    await press('撤回“多问一句就好”')
    await press('留着')
    expect(sent('stories.withdraw')).toEqual([])
    await press('撤回“多问一句就好”')
    haveMine(own({ state: 'withdrawn', text: '' }))
    await press('撤回')
    await until(() => words().includes('已撤回'))
    expect(offers('撤回“多问一句就好”')).toBe(false)
  })
})

describe('你的建议改了什么', () => {
  const change: PublicChange = { id: 'c', title: '讲解的字放大了', whatWasSaid: '有几位老人说字小。', whatChanged: '和题目一样大了。', publishedAt: '2026-11-20T17:00:00.000Z' }

  test('says what was said, what was changed, and when', async () => {
    serve({ 'changes.list': () => success({ changes: [change], asOf }) })
    await mount(ChangesScreen, {})
    await until(() => listItems().length === 1)
    expect(listItems()[0]).toBe('讲解的字放大了2026年11月21日大家说有几位老人说字小。我们改了和题目一样大了。')
    expect(heading()).toBe('你的建议改了什么')
  })

  test('says so when there is nothing yet, and when it cannot be read', async () => {
    await mount(ChangesScreen, {})
    await until(() => words().includes('现在读不到。'))
    serve({ 'changes.list': () => success({ changes: [], asOf }) })
    await press('再试一次')
    await until(() => words().includes('还没有。'))
  })
})
