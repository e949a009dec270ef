import { failure, success } from '../../contract/result'
import { forgetReplies } from '@/features/officer/insight/keptReplies'
import { StatisticsScreen } from '@/features/officer/insight/StatisticsScreen'
import { useOfficerStore } from '@/features/session/officerStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { useTextSizeStore } from '@/shared/ui/textSizeStore'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, resetSeam, sent, serve } from './support/officerSeam'
import { heading, leave, mount, offers, press, type, until, words } from './support/screenDriver'
import { answers, asOf, communities, statistics } from './support/statisticsReplies'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')
jest.mock('echarts/core', () => jest.requireActual<object>('echarts'))
jest.mock('echarts/charts', () => jest.requireActual<object>('./support/echartsParts'))
jest.mock('echarts/components', () => jest.requireActual<object>('./support/echartsParts'))
jest.mock('echarts/renderers', () => jest.requireActual<object>('./support/echartsParts'))

const mockCopied: string[] = []
const mockKept: string[] = []
jest.mock('@/platform/phone', () => ({ copyText: async (text: string) => mockCopied.push(text) > 0 }))
jest.mock('@/platform/keepFile', () => ({
  keepFile: async ({ name }: { name: string }) => {
    mockKept.push(name)
    return `已存成文件：${name}`
  }
}))

const rowsOf = (label: string): string[][] =>
  Array.from(document.querySelectorAll(`[role=table][aria-label="${label}"] [role=row]`)).map(row =>
    Array.from(row.querySelectorAll('[role=columnheader],[role=rowheader],[role=cell]')).map(cell => cell.querySelector('.data-value')?.textContent ?? cell.textContent ?? '')
  )
const pictures = (): string[] => Array.from(document.querySelectorAll('.chart-picture')).map(each => each.getAttribute('aria-label') ?? '')

async function open(): Promise<void> {
  await mount(StatisticsScreen, { now })
  await until(() => words().includes('辨别力的变化'))
}

beforeEach(() => {
  jest.clearAllMocks()
  mockCopied.length = mockKept.length = 0
  newOfficerPhone()
  forgetReplies()
  resetSeam()
  signedIn()
  serve({
    'areas.list': () => success({ areas: [...communities.map(each => ({ ...each, station: '城东派出所' })), { id: 'west', name: '城西社区', station: '城西派出所' }] }),
    'statistics.read': request => success(statistics(request))
  })
})

test('begins with nine weeks and shows each family of numbers, each with the time it is of', async () => {
  await open()
  expect(heading()).toBe('统计')
  expect(words()).toContain('城东派出所，9月21日至11月22日')
  expect(sent('statistics.read')).toEqual([{ from: '2026-09-21', to: '2026-11-22' }])
  const titles = Array.from(document.querySelectorAll('.panel .h2')).map(each => each.textContent)
  expect(titles).toEqual(['辨别力的变化', '举报', '哪里还不熟', '参与', '分组看', '登记', '触达', '走访覆盖'])
  const notes = Array.from(document.querySelectorAll('.panel-title .note')).map(each => each.textContent ?? '')
  expect(notes).toHaveLength(titles.length)
  expect(notes.filter(note => !note.includes('截至'))).toEqual([])
})

test('the charts say their message to those who do not see them', async () => {
  await open()
  expect(pictures()).toEqual([
    '折线图：每周一个点。认出诈骗从58%到74%，误认正常从35%到24%。',
    '柱状图：每周答题的人数。最多的是11/16，52人。'
  ])
})

test.each([
  ['system', 15],
  ['largest', 24]
] as const)('text in the charts at the size %s is %d px', async (size, px) => {
  useTextSizeStore.setState({ size, chosen: true })
  await open()
  const sources = Array.from(document.querySelectorAll<HTMLElement & { src?: string }>('.chart-picture')).map(each => decodeURIComponent(each.src ?? each.getAttribute('src') ?? ''))
  const sizes = sources.flatMap(source => Array.from(source.matchAll(/font-size:(\d+)px/g), ([, found]) => Number(found)))
  expect(sizes.length).toBeGreaterThan(10)
  expect(new Set(sizes)).toEqual(new Set([px]))
})

test('says what changed in words, against the days before and the year before', async () => {
  await open()
  const figures = Array.from(document.querySelectorAll('.insight-figure')).map(each => each.textContent)
  expect(figures[0]).toBe('答题的人312人比前63天多12人')
  expect(figures[2]).toBe('认出诈骗71%区间67%～75%比前63天高5个百分点')
  expect(words()).toContain('比前63天多3条。有2个号码或网址被举报两次以上。')
  expect(words()).toContain('今天到现在答了7次')
})

test('people who may be more are told so', async () => {
  serve({ 'statistics.read': request => success(statistics(request, { total: answers(312, 71, 27, { atLeast: true }) })) })
  await open()
  expect(words()).toContain('至少312人')
})

test('the table behind a chart holds its numbers and can be copied', async () => {
  await open()
  await press('看表格：辨别力的变化')
  const [head, first] = rowsOf('辨别力的变化（每周）')
  expect(head).toEqual(['从周一', '人数（人）', '认出诈骗（%）', '认出区间（%）', '误认正常（%）', '误认区间（%）', '辨别力'])
  expect(first).toEqual(['9/21', '20', '58', '54～62', '35', '31～39', '0.7'])
  await press('复制：辨别力的变化（每周）')
  await until(() => words().includes('表格已复制'))
  expect(mockCopied[0]!.split('\n')).toHaveLength(10)
  expect(mockCopied[0]!.split('\n')[9]).toBe('11/16\t52\t74\t70～78\t24\t20～28\t1.4')
  await press('完成')
  expect(offers('复制：辨别力的变化（每周）')).toBe(false)
})

describe('the map of weak spots', () => {
  test('has a number in each cell, hides what is hidden, and marks the weakest without colour', async () => {
    await open()
    const [head, ...rows] = rowsOf('认出诈骗，按诈骗类型和社区')
    expect(head).toEqual(['类型', ...communities.map(({ name }) => name)])
    expect(rows).toHaveLength(7)
    const spoken = Array.from(document.querySelectorAll('.heat-cell')).map(cell => cell.getAttribute('aria-label'))
    expect(spoken).toContain('春风里54%')
    expect(spoken).toContain('火车站人太少，不显示')
    const weak = Array.from(document.querySelectorAll('.heat-weak')).map(each => each.textContent)
    expect(weak).toEqual(['54', '59'])
  })

  test('shows false alarms too, and leads to what can be done', async () => {
    await open()
    await press('误认正常')
    expect(rowsOf('误认正常，按诈骗类型和社区')).toHaveLength(8)
    await press('去讲一讲')
    expect(openPage).toHaveBeenLastCalledWith(routes.weakSpots)
  })
})

test('groups are one table, by kind, community, audience or place', async () => {
  await open()
  expect(rowsOf('按类型')[1]).toEqual(['刷单返利', '120', '1,440', '70', '66～74', '30', '26～34', '1.1', '0.9～1.3', '看不出偏哪边，0.0（-0.1～0.1）'])
  await press('按人群')
  expect(rowsOf('按人群').map(([name, people]) => [name, people])).toEqual([
    ['人群', '人数（人）'],
    ['老年人', '120'],
    ['学生、青少年', '80'],
    ['没有选人群', '不显示']
  ])
})

test('the definitions are one tap away, in plain words', async () => {
  await open()
  for (const opener of ['数字怎么算的', '数字怎么算的：哪里还不熟']) {
    await press(opener)
    const defined = Array.from(document.querySelectorAll('.sheet [role=heading][aria-level="3"]')).map(each => each.textContent)
    expect(defined).toEqual(expect.arrayContaining(['人数', '认出诈骗', '误认正常', '辨别力', '倾向', '区间', '少于5人不显示', '截至']))
    await press('完成')
  }
})

describe('the period', () => {
  test('is chosen by a tap and asked for once', async () => {
    await open()
    await press('本月')
    await until(() => sent('statistics.read').length === 2)
    expect(sent('statistics.read')[1]).toEqual({ from: '2026-11-01', to: '2026-11-22' })
    await press('本月')
    expect(sent('statistics.read')).toHaveLength(2)
    await press('上月')
    await until(() => words().includes('比上月多12人'))
    expect(sent('statistics.read')[2]).toEqual({ from: '2026-10-01', to: '2026-10-31' })
  })

  test('of one’s own that makes no sense is told before anybody is asked', async () => {
    await open()
    await press('自选')
    await until(() => sent('statistics.read').length === 2)
    await type('从', '2026-11-30')
    expect(words()).toContain('开始的日期要在结束的日期以前')
    await type('从', '2016-11-22')
    expect(words()).toContain('一次最多看400天')
    expect(sent('statistics.read')).toHaveLength(2)
    expect(offers('导出表格')).toBe(false)
  })
})

describe('where', () => {
  test('an officer chooses among the communities of the station', async () => {
    await open()
    await until(() => sent('areas.list').length > 0)
    await press('看哪里的：全部社区')
    expect(words()).not.toContain('城西社区')
    await press('东湖')
    await until(() => sent('statistics.read').length === 2)
    expect(sent('statistics.read')[1]).toEqual({ from: '2026-09-21', to: '2026-11-22', communityId: 'donghu' })
    await press('完成')
    expect(offers('看哪里的：东湖')).toBe(true)
  })

  test('an administrator chooses a station first', async () => {
    useOfficerStore.getState().hear({ name: '李四', station: '市局', role: 'admin', expiresAt: null })
    serve({ 'statistics.read': request => success({ ...statistics(request), station: request.stationId ?? null, stations: ['城东派出所', '城西派出所'] }) })
    await open()
    await press('看哪里的：全部社区')
    await press('城西派出所')
    await until(() => sent('statistics.read').some(({ stationId }) => stationId === '城西派出所'))
    await until(() => offers('城西社区'))
    expect(offers('东湖')).toBe(false)
  })
})

describe('重新统计', () => {
  test('counts anew, reads again and says so', async () => {
    await open()
    let done: () => void = () => undefined
    serve({ 'statistics.refresh': () => new Promise(resolve => (done = () => resolve(success({ asOf: '2026-11-22T03:59:00.000Z' })))) })
    await press('重新统计')
    expect(words()).toContain('正在重新统计…')
    await press('重新统计')
    done()
    await until(() => words().includes('重新统计好了。'))
    expect(sent('statistics.refresh')).toHaveLength(1)
    expect(sent('statistics.read')).toHaveLength(2)
  })

  test('within five minutes says that the last ones stand', async () => {
    await open()
    serve({ 'statistics.refresh': () => success({ asOf }) })
    await press('重新统计')
    await until(() => words().includes('刚刚统计过，5分钟内不重复'))
  })

  test('that fails says what to do, and the numbers stay', async () => {
    await open()
    serve({ 'statistics.refresh': () => failure('UNAVAILABLE') })
    await press('重新统计')
    await until(() => words().includes('服务暂时连不上'))
    expect(words()).toContain('辨别力的变化')
  })
})

describe('导出表格', () => {
  test('hands over what is in sight as a file', async () => {
    serve({ 'statistics.export': ({ format }) => success({ name: `统计.${format}`, mediaType: 'text/csv', base64: '' }) })
    await open()
    await press('导出表格')
    await press(/Excel表格/)
    await until(() => words().includes('已存成文件：统计.xlsx'))
    expect(sent('statistics.export')).toEqual([{ from: '2026-09-21', to: '2026-11-22', format: 'xlsx' }])
  })

  test('says what is wrong where there is none', async () => {
    serve({ 'statistics.export': () => failure('FORBIDDEN', '这不是您所在派出所的社区。') })
    await open()
    await press('导出表格')
    await press(/逗号分隔/)
    await until(() => words().includes('这不是您所在派出所的社区。'))
    expect(mockKept).toEqual([])
  })
})

describe('when it cannot be read', () => {
  test('says so, and asks again by one tap', async () => {
    serve({ 'statistics.read': () => failure('UNAVAILABLE') })
    await mount(StatisticsScreen, { now })
    await until(() => offers('再试一次'))
    serve({ 'statistics.read': request => success(statistics(request)) })
    await press('再试一次')
    await until(() => words().includes('辨别力的变化'))
  })

  test('what was heard before stays, with its age', async () => {
    await open()
    leave()
    goOffline()
    await open()
    await until(() => words().includes('没连上网。下面是'))
  })

  test('another officer does not see what the one before heard', async () => {
    await open()
    leave()
    signedIn({ name: '李四' })
    goOffline()
    await mount(StatisticsScreen, { now })
    await until(() => offers('再试一次'))
    expect(words()).not.toContain('辨别力的变化')
  })

  test('whose right has ended is led to sign in and sees nothing of before', async () => {
    await open()
    leave()
    serve({ 'statistics.read': () => failure('FORBIDDEN') })
    await mount(StatisticsScreen, { now })
    await until(() => offers('去登录'))
    expect(words()).not.toContain('辨别力的变化')
  })
})

test('who may not see the page is told so, and not sent to sign in', async () => {
  signedIn({ role: 'volunteer' })
  serve({ 'statistics.read': () => failure('FORBIDDEN') })
  await mount(StatisticsScreen, { now })
  await until(() => words().includes('您的角色看不了这一页'))
  expect(offers('去登录')).toBe(false)
})

describe('where there is little', () => {
  test('nobody has answered: the other numbers are there', async () => {
    const nobody = answers(0, 0, 0, { hitRate: null, falseAlarmRate: null, discernment: null, bias: null })
    serve({ 'statistics.read': request => success(statistics(request, { total: nobody, series: [], kinds: [], communities: [], audiences: [], places: [], cells: [] })) })
    await mount(StatisticsScreen, { now })
    await until(() => words().includes('这段时间还没有人答题'))
    expect(words()).toContain('举报')
    expect(words()).not.toContain('辨别力的变化')
  })

  test('fewer than five: no number of theirs is shown', async () => {
    serve({
      'statistics.read': request => success(statistics(request, { total: null, checkups: null, series: [{ from: '2026-11-16', answers: null }], kinds: [], communities: [], audiences: [], places: [], cells: [] }))
    })
    await open()
    expect(words()).toContain('这段时间答题的不到5人，不显示')
    expect(words()).toContain('断开的1处人太少，不显示')
    expect(pictures()[0]).toBe('折线图：每周一个点。认出诈骗还看不出，误认正常还看不出。')
  })
})
