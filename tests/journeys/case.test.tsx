import { useLearningStore } from '@/features/quiz/learningStore'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { CallScreen } from '@/features/report/CallScreen'
import { openPage, openTab } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { newPhone } from './support/appState'
import { openCase, openReadCase } from './support/caseSteps'
import { failNext, goOffline, goOnline, publish, resetCloud, rows, sent, smuggleTitle, startCloud, stopCloud } from './support/cloudSeam'
import { openFeed, openFreshFeed, story, titles } from './support/feedSteps'
import { scam } from './support/practiceSteps'
import { heading, listItems, mount, pageClasses, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/measure', () => jest.requireActual<object>('./support/fakeMeasure'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const told = (id: string) => story(id, { title: '民警上门时，|她正要把钱转出去', kinds: ['police', 'screenSharing'], date: '2026-02' })
const other = (id: string) => story(id, { title: `另一位老人在第${id.length}个柜台停下来`, kinds: ['police'] })

test('the story is told in steps with the turning point marked, then what is wrong and what to do', async () => {
  await publish({ cases: [[told('told')]] })
  await openReadCase('told')
  expect(heading()).toBe('民警上门时，她正要把钱转出去')
  expect(words()).toContain('冒充公检法、屏幕共享、假会议　宁夏银川，2026年2月　某市公安局发布')
  expect(words()).toContain('拦下')
  const { steps, flags, advice } = told('told')
  expect(listItems('.timeline')).toEqual([steps[0]!.text, `转折${steps[1]!.text}`, steps[2]!.text])
  for (const { mark, note } of flags) expect(listItems()).toContainEqual(expect.stringContaining(`${mark}。${note}`))
  expect(listItems()).toContain(`1${advice[0]!}`)
  expect(words()).toContain('依据：某市公安局，2026年11月20日。2026年11月22日核对。')
  expect(sent('session.open')).toEqual([])
})

test('the sources open on a sheet with their dates', async () => {
  await publish({ cases: [[told('told')]] })
  await openReadCase('told')
  await press('看来源')
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('一位老人差点转账某市公安局　2026年11月20日')
  await press('完成')
  expect(document.querySelector('[role=dialog]')).toBe(null)
})

test('the text grows from here too', async () => {
  await publish({ cases: [[told('told')]] })
  await openReadCase('told')
  await press('字大小')
  await press('特大')
  expect(pageClasses()).toContain('text-160')
})

describe('如果是您', () => {
  test('is graded on the spot and counted once by the server', async () => {
    await publish({ cases: [[told('told')]] })
    await openReadCase('told')
    expect(words()).not.toContain(scam.explanation)
    await press('诈骗')
    expect(words()).toContain('判断对了')
    expect(words()).toContain(scam.explanation)
    await until(() => useOutboxStore.getState().items.length === 0)
    expect(await rows('attempts')).toMatchObject([{ mode: 'practice', right_count: 1, total: 1 }])
    expect(useLearningStore.getState().byKind[scam.kind]).toMatchObject({ answered: 1, right: 1 })
  })

  test('does not scold, and without network waits to be sent', async () => {
    await publish({ cases: [[told('told')]] })
    await openReadCase('told')
    goOffline()
    await press('正常')
    expect(words()).toContain('再看一看')
    expect(words()).not.toMatch(/答错|判断错/)
    await settle(50)
    expect(useOutboxStore.getState().items).toHaveLength(1)
  })
})

test('我也遇到过 leads to the call page, which names the kind', async () => {
  await publish({ cases: [[told('told')]] })
  await openReadCase('told')
  await press(/^我也遇到过/)
  expect(openPage).toHaveBeenCalledWith(routes.call({ kind: 'police' }))
  await mount(CallScreen, { kind: 'police' })
  expect(words()).toContain('您遇到的：冒充公检法')
})

test('other cases of the same main kind are offered, three at most and not itself', async () => {
  await publish({ cases: [[told('told'), ...['aaa', 'bbbb', 'ccccc', 'dddddd'].map(other), story('else', { title: '一件别的事也停了下来' })]] })
  await openReadCase('told')
  const cards = listItems('.main .section .rows')
  expect(cards).toHaveLength(3)
  expect(cards.every(card => card.includes('另一位老人'))).toBe(true)
  await press(/第3个柜台/)
  expect(openPage).toHaveBeenCalledWith(routes.case('aaa'))
})

test('they are offered too when the case is opened a second time without the list ever being read', async () => {
  await publish({ cases: [[told('twice'), other('kin')]] })
  await openReadCase('twice')
  await openReadCase('twice')
  expect(words()).toContain('另一位老人')
})

test('script in the title is shown as the text it is', async () => {
  await publish({ cases: [[told('scripted')]] })
  await smuggleTitle('scripted', '<img src=x><script>alert(1)</script>')
  await openReadCase('scripted')
  expect(heading()).toBe('<img src=x><script>alert(1)</script>')
  expect(document.querySelectorAll('.main script, .main img[src=x]')).toHaveLength(0)
})

describe('a case that was withdrawn', () => {
  test('says so and offers others of its kind', async () => {
    await publish({ cases: [[told('gone'), other('kin')]] })
    await publish({ cases: [[other('kin')]] })
    await openCase('gone')
    await until(() => words().includes('这条案例已经撤下'))
    expect(words()).not.toContain('她正要把钱转出去')
    await press(/另一位老人/)
    expect(openPage).toHaveBeenCalledWith(routes.case('kin'))
  })

  test('leads to all cases where there is no other of its kind', async () => {
    await publish({ cases: [[told('gone')]] })
    await publish({})
    await openCase('gone')
    await until(() => words().includes('这条案例已经撤下'))
    await press('看看别的案例')
    expect(openTab).toHaveBeenCalledWith(tabs.cases)
  })

  test('is gone from the list on this phone as soon as its page has said so', async () => {
    await publish({ cases: [[told('gone'), other('kin')]] })
    await openFreshFeed()
    await publish({ cases: [[other('kin')]] })
    await openCase('gone')
    await until(() => words().includes('这条案例已经撤下'))
    goOffline()
    await openFeed()
    await until(() => titles().length > 0)
    expect(titles()).toEqual([other('kin').title])
  })
})

test('a case that is on the phone opens at once, also without network', async () => {
  await publish({ cases: [[told('listed')]] })
  await openFreshFeed()
  goOffline()
  await openCase('listed')
  expect(heading()).toBe('民警上门时，她正要把钱转出去')
  await settle(50)
  expect(heading()).toBe('民警上门时，她正要把钱转出去')
})

test('a case that was mended since the list was read is shown mended', async () => {
  await publish({ cases: [[told('mended')]] })
  await openFreshFeed()
  await publish({ cases: [[{ ...told('mended'), title: '改正后的一个标题' }]] })
  await openCase('mended')
  await until(() => words().includes('改正后的一个标题'))
})

test.each([
  ['nobody has published', 'nobody-knows'],
  ['is not a possible id', 'No Such Id!'],
  ['is missing from the address', '']
])('an id that %s says so and leads to the cases there are', async (_, id) => {
  await openCase(id)
  await until(() => words().includes('没有找到这条案例，地址可能不完整。'))
  await press('看看别的案例')
  expect(openTab).toHaveBeenCalledWith(tabs.cases)
})

test('a page that cannot be read says so and can be tried again', async () => {
  await publish({ cases: [[told('far')]] })
  goOffline()
  await openCase('far')
  await until(() => words().includes('没连上网，这条案例还没存到手机上。'))
  goOnline()
  failNext('SERVER_ERROR')
  await press('再试一次')
  await until(() => words().includes('再试一次'))
  await press('再试一次')
  await until(() => words().includes('民警上门时，她正要把钱转出去'))
})
