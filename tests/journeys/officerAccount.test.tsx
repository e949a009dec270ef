import { randomUUID } from 'node:crypto'
import { guideFiles } from '../../content/guides'
import { success } from '../../contract/result'
import { DeskScreen } from '@/features/officer/DeskScreen'
import { useOfficerStore } from '@/features/session/officerStore'
import { SignInScreen } from '@/features/officer/SignInScreen'
import { TallyScreen } from '@/features/officer/TallyScreen'
import { visitsSettled } from '@/features/officer/flushVisits'
import { useVisitOutboxStore } from '@/features/officer/visitOutboxStore'
import { VisitsScreen } from '@/features/officer/VisitsScreen'
import { turnTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { keptToken } from '@/shared/api/session'
import { askAs, goOffline, goOnline, inviteOfficer, loseReply, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { newOfficerPhone } from './support/officerSteps'
import { otherPhone } from './support/otherPhone'
import { heading, leave, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newOfficerPhone()
  await resetCloud()
})

const passphrase = '春天去河边走一走'
const atDesk = () => jest.mocked(turnTo).mock.calls.some(([url]) => url === routes.officerDesk)
let people = 0

/** Somebody new at a station of their own, enrolled on this phone by its pages. */
async function enrolHere(): Promise<string> {
  const name = `周红${'甲乙丙丁戊己庚辛壬癸'[people++ % 10]}`
  await mount(SignInScreen)
  await press('第一次用？用邀请码')
  await type('邀请码', await inviteOfficer())
  await press('下一步')
  await type('姓名', name)
  await type('单位', `${name}工作站`)
  await press('下一步')
  await type('口令', passphrase)
  await type('再填一遍口令', passphrase)
  await press('登录')
  await until(atDesk)
  return name
}

const openDesk = () => mount(DeskScreen, { now: new Date(), waiting: 0, onSend: async () => undefined })

test('an invitation leads to the desk; after signing out name and passphrase do', async () => {
  const name = await enrolHere()
  await openDesk()
  await until(() => words().includes(name) && words().includes('先办这几件'))
  await press(/^退出登录/)
  await press('退出')
  await until(() => useOfficerStore.getState().me === null)
  await openDesk()
  await until(() => offers('去登录'))

  jest.mocked(turnTo).mockClear()
  await mount(SignInScreen)
  await type('姓名', name)
  await type('口令', '不是这一句')
  await press('登录')
  await until(() => words().includes('名字或口令不对'))
  await type('口令', passphrase)
  await press('登录')
  await until(atDesk)
  expect(useOfficerStore.getState().me?.name).toBe(name)
})

test('a code works once, and says so beside the code', async () => {
  const code = await inviteOfficer()
  await askAs(undefined, 'officer.enrol', { code, name: '别的人', station: '别的单位', passphrase })
  await mount(SignInScreen)
  await press('第一次用？用邀请码')
  await type('邀请码', code)
  await press('下一步')
  await type('姓名', '后来的人')
  await type('单位', '工作站')
  await press('下一步')
  await type('口令', passphrase)
  await type('再填一遍口令', passphrase)
  await press('登录')
  await until(() => heading() === '邀请码是多少？')
  expect(words()).toContain('这个邀请码不能用')
})

describe('visits', () => {
  const listed = async () => {
    const found = await askAs(keptToken(), 'visits.list', {})
    if (!found.ok) throw new Error(found.message)
    return found.value.visits
  }
  const open = () => mount(VisitsScreen, { now: new Date() })
  const add = async () => {
    await enrolHere()
    await open()
    await press('加一处')
    await type('地方', '春风里3栋')
    await type('社区编号', 'east')
    await type('共有几户', '48')
    await press('保存')
    await until(() => offers('记一次：春风里3栋'))
  }
  const meet = async (count: string) => {
    await press('记一次：春风里3栋')
    await press('已见面')
    await type('见到几户', count)
    await press('记下')
  }

  test('a place is added, visited and counted; what was noted by mistake is taken back', async () => {
    await add()
    await meet('12')
    await until(() => words().includes('1处去过1处，共48户，见到12户（25%）'))
    await press('撤销')
    await until(() => words().includes('1处去过0处'))
    expect(await listed()).toMatchObject([{ label: '春风里3栋', met: 0, last: null }])
  })

  test('with the network cut twice a mark counts once', async () => {
    await add()
    goOffline()
    await meet('12')
    await visitsSettled()
    goOnline()
    loseReply()
    await open()
    await until(() => sent('visits.mark').length >= 2)
    await visitsSettled()
    await open()
    await until(() => useVisitOutboxStore.getState().items.length === 0)
    expect(await listed()).toMatchObject([{ met: 12 }])
  })

  test('what the server takes for a person’s number is refused beside the label', async () => {
    await enrolHere()
    await open()
    await press('加一处')
    await type('地方', '王家13800138000')
    await type('社区编号', 'east')
    await type('共有几户', '1')
    await press('保存')
    await until(() => words().includes('好像有电话或证件号码'))
    leave()
    expect(await listed()).toEqual([])
  })
})

test('the tally counts who was registered, and apart from them whom an officer’s phone served', async () => {
  await enrolHere()
  await mount(TallyScreen, { now: new Date() })
  await until(() => words().includes('这段时间还没有登记'))
  const [guide] = guideFiles.filter(({ id }) => id === 'guide-antifraud-app')
  const steps = guide!.routes[0]!.steps.map(stepId => ({ stepId, done: true }))
  const record = { guideId: 'guide-antifraud-app', steps, outcome: 'finished' as const }
  const resident = await otherPhone()
  await resident.ask('registration.record', { ...record, recordId: randomUUID() })
  await resident.ask('registration.record', { ...record, recordId: randomUUID() })
  const handedOver = await askAs(keptToken(), 'registration.record', { ...record, recordId: randomUUID(), handOver: true, helper: 'officer' })
  expect(handedOver).toEqual(success({ recorded: true, counted: true }))
  await mount(TallyScreen, { now: new Date() })
  await until(() => words().includes('登记（人）1'))
  expect(words()).toContain('未经本机确认（次）1')
})
