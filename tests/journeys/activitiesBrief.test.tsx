import type { Assessment } from '../../contract/activityAssessment'
import type { Brief } from '../../contract/activityBrief'
import { failure, success } from '../../contract/result'
import { ActivitiesScreen } from '@/features/officer/activities/ActivitiesScreen'
import { keepFile } from '@/platform/keepFile'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { resetSeam, sent, serve } from './support/officerSeam'
import { mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/keepFile', () => ({ keepFile: jest.fn(async () => '已存到下载里。') }))

const brief = (more: Partial<Brief> = {}): Brief => ({
  weekOf: '2026-11-16', until: '2026-11-22', station: '城东派出所', stations: [], version: 1,
  texts: { title: '反诈宣传工作简报', unit: '城东派出所', done: '本周开展宣传活动【活动次数】次。', found: '【答题人数】人答题。', next: '继续宣传。', photos: [] },
  numbers: [
    { name: '活动次数', group: 'activity', value: 4, previous: 3, unit: '次', meaning: '本所记下的宣传活动。' },
    { name: '答题人数', group: 'quiz', value: 1280, previous: 960, unit: '人', meaning: '答过题的人。' },
    { name: '认出诈骗', group: 'quiz', value: 87.5, previous: null, unit: '%', meaning: '认出来的比例。' }
  ],
  asOf: now.toISOString(), photos: [], findings: [], changedBy: '李四', changedAt: now.toISOString(), ...more
})
/** What the server holds. */
let held: Brief
const texts = (more: Partial<Brief['texts']>) => ({ ...held.texts, ...more })

const assessment: Assessment = {
  month: '2026-11', station: '城东派出所', weeks: [{ from: '2026-11-02', to: '2026-11-08' }, { from: '2026-11-09', to: '2026-11-15' }], asOf: now.toISOString(),
  stations: [
    {
      station: '城东派出所', weeks: [{ state: 'done', activities: 2 }, { state: 'missing', activities: 0 }],
      totals: { activities: 2, people: 120, materials: { poster: 0, leaflet: 0, foldout: 0, board: 0, banner: 0 } },
      registrations: { counted: 66, handedOver: 2, accuracy: { reviewed: 25, accepted: 24, share: 0.96, low: 0.8, high: 0.99 } },
      reports: { received: 5, due: 4, inTime: 3 }, visits: { places: 0, placesVisited: 0 }
    }
  ]
}

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  signedIn()
  held = brief()
  jest.mocked(keepFile).mockClear()
  serve({
    'areas.list': () => success({ areas: [] }),
    'activity.list': () => failure('UNAVAILABLE'),
    'brief.make': ({ renew }) => success(renew ? { ...held, numbers: held.numbers.map(number => ({ ...number, value: 5 })) } : held),
    'brief.save': ({ texts: saved, version }) => {
      if (version !== held.version) return failure('CONFLICT', `${held.changedBy}在11月22日10:00改过这份简报。您写的还在，请对照新的内容再保存。`)
      held = { ...held, texts: saved, version: version + 1, changedBy: '张三' }
      return success(held)
    },
    'brief.export': () => success({ name: '宣传简报-2026-11-16.docx', mediaType: 'application/docx', base64: '' }),
    'assessment.read': () => success(assessment),
    'assessment.export': ({ format }) => success({ name: `考核表-2026-11.${format}`, mediaType: 'text/csv', base64: '' })
  })
})

const openBrief = async () => {
  await mount(ActivitiesScreen, { now })
  await press('简报')
  await until(() => words().includes('一、宣传活动开展情况'))
}
const write = async () => {
  await openBrief()
  await press('改文字')
}

describe('the brief as a page', () => {
  test('shows the numbers in their places, a table of them, and when they were read', async () => {
    await openBrief()
    expect(words()).toContain('本周开展宣传活动4次。')
    expect(words()).toContain('1,280人答题。')
    expect(words()).toContain('数字截至今天')
    expect(sent('brief.make')).toEqual([{ weekOf: '2026-11-16' }])
    await press('上一周')
    await until(() => sent('brief.make').length === 2)
    expect(sent('brief.make')[1]).toEqual({ weekOf: '2026-11-09' })
  })

  test('says how each number is counted', async () => {
    await openBrief()
    await press('数字怎么算的')
    expect(words()).toContain('答过题的人。')
  })

  test('is downloaded as it was saved', async () => {
    await openBrief()
    await press('下载简报')
    await until(() => words().includes('已存到下载里。'))
    expect(sent('brief.save')).toEqual([])
    expect(keepFile).toHaveBeenCalledWith(expect.objectContaining({ name: '宣传简报-2026-11-16.docx' }))
  })

  test('takes the numbers anew when it is asked to, and what is typed stays', async () => {
    await write()
    await type('下周安排', '下周去学校。')
    await press('更新数字')
    await until(() => words().includes('本周开展宣传活动5次。'))
    expect(words()).toContain('下周去学校。')
  })
})

describe('writing', () => {
  test('is seen at once as it will be, and is saved before it is downloaded', async () => {
    await write()
    await type('下周安排', '下周去学校。')
    expect(words()).toContain('下周去学校。')
    await press('保存并下载')
    await until(() => words().includes('已存到下载里。'))
    expect(sent('brief.save')).toMatchObject([{ version: 1, weekOf: '2026-11-16', texts: { next: '下周去学校。' } }])
  })

  test('a number that is not in the statistics is pointed out beside its field while it is typed', async () => {
    await write()
    await type('下周安排', '发动群众300人参加')
    expect(words()).toContain('“300人”不是统计里的数字。')
    await type('下周安排', '发放宣传单300份')
    expect(words()).not.toContain('不是统计里的数字')
  })

  test('a number is put in by its name', async () => {
    await write()
    await press('放一个数字到“下周安排”')
    await press('放进认出诈骗')
    expect(words()).toContain('继续宣传。87.5%')
  })

  test('what is refused stands beside its field, and what was typed stays', async () => {
    await write()
    serve({ 'brief.save': () => failure('INVALID_INPUT', '这里好像有人的称呼。简报里请不写姓名，只写“一位居民”。', ['texts.next']) })
    await type('下周安排', '请张大爷讲')
    await press('保存')
    await until(() => words().includes('这里好像有人的称呼'))
    expect(words()).toContain('请张大爷讲')
  })

  test('without network nothing typed is lost', async () => {
    await write()
    serve({ 'brief.save': () => failure('UNAVAILABLE') })
    await type('下周安排', '没有网时写的')
    await press('保存')
    await until(() => words().includes('没有保存。'))
    expect(words()).toContain('没有网时写的')
  })
})

describe('two who write', () => {
  test('the second is told who was first; what only one has changed is merged, and nothing typed is lost', async () => {
    await write()
    await type('下周安排', '我写的')
    held = { ...held, version: 2, changedBy: '李四', texts: texts({ next: '李四写的', found: '李四改的数据' }) }
    await press('保存')
    await until(() => words().includes('李四在11月22日10:00改过这份简报'))
    expect(words()).toContain('李四写的是：')
    expect(words()).toContain('李四改的数据')
    await press('用我写的')
    await press('保存')
    await until(() => words().includes('保存好了'))
    expect(held).toMatchObject({ version: 3, texts: { next: '我写的', found: '李四改的数据' } })
  })

  test('the other’s words can take the place of mine', async () => {
    await write()
    await type('下周安排', '我写的')
    held = { ...held, version: 2, texts: texts({ next: '李四写的' }) }
    await press('保存')
    await until(() => offers('用李四写的'))
    await press('用李四写的')
    expect(words()).not.toContain('我写的')
    expect(words()).toContain('李四写的')
  })
})

describe('the assessment', () => {
  test('says in words which week is missing, and is exported', async () => {
    await mount(ActivitiesScreen, { now })
    await press('考核表')
    await until(() => words().includes('城东派出所'))
    expect(words()).toContain('缺')
    expect(words()).toContain('75.0%')
    await press('导出表格')
    await until(() => words().includes('已存到下载里。'))
    expect(sent('assessment.export')).toEqual([{ month: '2026-11', format: 'xlsx' }])
    await press('上一个月')
    await until(() => sent('assessment.read').length === 2)
    expect(sent('assessment.read')[1]).toEqual({ month: '2026-10' })
  })

  test('that cannot be read says so and asks again', async () => {
    serve({ 'assessment.read': () => failure('SERVER_ERROR') })
    await mount(ActivitiesScreen, { now })
    await press('考核表')
    await until(() => words().includes('我们这边出了点问题'))
    serve({ 'assessment.read': () => success(assessment) })
    await press('再试一次')
    await until(() => words().includes('城东派出所'))
  })
})
