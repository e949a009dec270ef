import type { Activities, Activity } from '../../contract/activity'
import { failure, success } from '../../contract/result'
import { ActivitiesScreen } from '@/features/officer/activities/ActivitiesScreen'
import { type OwnActivity, useActivityOutboxStore } from '@/features/officer/activities/activityOutboxStore'
import { activitiesSettled, flushActivities } from '@/features/officer/activities/flushActivities'
import { arrivedPictures, noPictures, onPhone, picturesOffline } from './support/activityPictures'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { heading, isPressed, listItems, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/pictures', () => jest.requireActual<object>('./support/activityPictures'))
jest.mock('@/platform/navigation')

const none = { poster: 0, leaflet: 0, foldout: 0, board: 0, banner: 0 }
const id = (n: number) => `${n}1111111-1111-4111-8111-111111111111`
const activity = (more: Partial<Activity> = {}): Activity => ({
  activityId: id(1), station: '城东派出所', day: '2026-11-18', venue: 'community', placeText: '幸福里广场', communityId: null, people: 60, materials: { ...none, leaflet: 120 },
  photoIds: [], arrived: [], partners: ['社区居委会'], note: '讲刷单返利', version: 1, by: '李四', changedBy: '李四', changedAt: now.toISOString(), ...more
})

/** What the server holds, as it would. */
let held: Activity[] = []
const listed = (): Activities => ({
  activities: held, station: '城东派出所', stations: [], communities: [], asOf: now.toISOString(),
  totals: { activities: held.length, people: held.reduce((sum, { people }) => sum + people, 0), materials: none }
})
const put = (one: Activity) => {
  held = [...held.filter(({ activityId }) => activityId !== one.activityId), one]
  return success(one)
}
const find = (activityId: string) => held.find(each => each.activityId === activityId)

beforeEach(() => {
  newOfficerPhone()
  useActivityOutboxStore.setState(useActivityOutboxStore.getInitialState(), true)
  resetSeam()
  noPictures()
  signedIn()
  held = []
  serve({
    'areas.list': () => success({ areas: [] }),
    'activity.list': () => success(listed()),
    'activity.log': ({ activityId, communityId = null, materials = {}, note = '', partners = [], photoIds = [], ...rest }) =>
      find(activityId) ? success(find(activityId)!) : put(activity({ activityId, communityId, note, partners, photoIds, materials: { ...none, ...materials }, by: '张三', ...rest })),
    'activity.photo': ({ activityId, photoId }) => {
      const there = find(activityId)
      return there ? put({ ...there, arrived: [...there.arrived, photoId] }) : failure('NOT_FOUND')
    },
    'activity.remove': ({ activityId }) => {
      held = held.filter(each => each.activityId !== activityId)
      return success({})
    },
    'activity.picture': () => failure('NOT_FOUND')
  })
})

const open = async () => {
  await mount(ActivitiesScreen, { now })
  await until(() => words().includes('做过的'))
}
const outbox = () => useActivityOutboxStore.getState().items
/** Writes one down, with what is usual. */
async function log(placeText = '东市场') {
  await press('记一次活动')
  await type('地点', placeText)
  await press('到场加10')
  await press('宣传单加20')
  await press('保存')
  await until(() => heading() === '活动与简报')
  await activitiesSettled()
}

describe('the week', () => {
  test('shows what the station did, what it comes to, and the weeks before', async () => {
    held = [activity(), activity({ activityId: id(2), placeText: '城东小学', venue: 'school', day: '2026-11-20' })]
    await open()
    await until(() => words().includes('幸福里广场'))
    expect(words()).toContain('11月16日至22日')
    expect(words()).toContain('120人次')
    expect(words()).toContain('宣传单120份')
    expect(words()).toContain('一起参加：社区居委会')
    await press('上一周')
    await until(() => sent('activity.list').length === 2)
    expect(sent('activity.list')[1]).toEqual({ from: '2026-11-09', to: '2026-11-15' })
  })

  test('volunteers have activities only', async () => {
    signedIn({ role: 'volunteer' })
    await open()
    expect(offers('简报')).toBe(false)
    signedIn()
    await until(() => offers('简报'))
  })

  test('another station’s activities can be seen by an administrator, not changed', async () => {
    held = [activity({ station: '城西派出所' })]
    await open()
    await until(() => words().includes('幸福里广场'))
    expect(offers('删：11月18日，幸福里广场')).toBe(false)
  })
})

describe('writing one down', () => {
  test('begins with today and what was chosen last, and takes six presses and a place', async () => {
    await open()
    await press('记一次活动')
    expect(heading()).toBe('记一次活动')
    await press('进学校')
    await type('地点', '城东小学')
    await press('到场加10')
    await press('到场加10')
    await press('宣传单加20')
    await press('保存')
    await until(() => words().includes('记下了：11月22日，城东小学'))
    await activitiesSettled()
    expect(sent('activity.log')).toHaveLength(1)
    expect(sent('activity.log')[0]).toMatchObject({ day: '2026-11-22', venue: 'school', placeText: '城东小学', people: 20, materials: { ...none, leaflet: 20 } })
    expect(outbox()).toEqual([])
    await press('记一次活动')
    expect(isPressed('进学校')).toBe(true)
  })

  test('says at once what has no place in it', async () => {
    await open()
    await press('记一次活动')
    await press('保存')
    expect(words()).toContain('请写在哪里办的')
    await type('地点', '找13800138000报名')
    await press('保存')
    expect(words()).toContain('这里好像有电话或证件号码')
    expect(sent('activity.log')).toEqual([])
  })

  test('goes out once when the network is back, with its photos, which then leave the phone', async () => {
    await open()
    goOffline()
    picturesOffline(true)
    await press('记一次活动')
    await type('地点', '东市场')
    await press('现在拍')
    await until(() => words().includes('去掉第1张'))
    await press('保存')
    await until(() => words().includes('存在这部手机上，联网后发送'))
    await activitiesSettled()
    expect(onPhone()).toHaveLength(1)
    goOnline()
    await flushActivities()
    // The words have arrived, the photo has not: it stays.
    expect(held).toHaveLength(1)
    expect(outbox()).toMatchObject([{ logged: true, photos: [{ pictureId: onPhone()[0] }] }])
    picturesOffline(false)
    await flushActivities()
    await flushActivities()
    expect(held).toHaveLength(1)
    expect(held[0]!.arrived).toEqual(held[0]!.photoIds)
    expect(arrivedPictures()).toHaveLength(1)
    expect(onPhone()).toEqual([])
    expect(outbox()).toEqual([])
  })

  test('an answer that is lost leads to no second one', async () => {
    await open()
    const answer = (input: Parameters<typeof put>[0]) => put(input)
    let lost = true
    serve({
      'activity.log': ({ activityId, placeText, people }) => {
        const kept = find(activityId) ? success(find(activityId)!) : answer(activity({ activityId, placeText, people }))
        if (!lost) return kept
        lost = false
        return failure('UNAVAILABLE')
      }
    })
    await log()
    expect(outbox()).toMatchObject([{ state: 'failed' }])
    await flushActivities()
    expect(outbox()).toEqual([])
    expect(held).toHaveLength(1)
  })

  test('what the server refuses says why and can be mended', async () => {
    await open()
    serve({ 'activity.log': ({ note }) => (note ? failure('INVALID_INPUT', '这里好像有人的称呼。', ['note']) : failure('UNAVAILABLE')) })
    await press('记一次活动')
    await type('地点', '东市场')
    await type('讲了什么', '张大爷讲了')
    await press('保存')
    await until(() => words().includes('没有发出去。这里好像有人的称呼。'))
    await press('改：11月22日，东市场')
    expect(words()).toContain('记一次活动')
    await type('讲了什么', '')
    await press('保存')
    await activitiesSettled()
    expect(sent('activity.log').at(-1)).toMatchObject({ note: '' })
    expect(outbox()).toMatchObject([{ state: 'failed' }])
  })
})

describe('taking back', () => {
  test('what was never on its way leaves without a word to the server', async () => {
    await open()
    useActivityOutboxStore.getState().add(ownOf('东市场'), [], '张三')
    useActivityOutboxStore.getState().remove(ownOf('东市场'), '张三')
    await flushActivities()
    expect(sent('activity.log')).toEqual([])
    expect(sent('activity.remove')).toEqual([])
  })

  test('what has arrived is removed there; removed without network, it goes when there is some', async () => {
    held = [activity()]
    await open()
    await until(() => words().includes('幸福里广场'))
    goOffline()
    await press('删：11月18日，幸福里广场')
    await until(() => words().includes('删掉了：11月18日，幸福里广场'))
    expect(listItems('.rows')).toEqual([])
    await activitiesSettled()
    expect(outbox()).toMatchObject([{ removed: true }])
    goOnline()
    await flushActivities()
    expect(held).toEqual([])
    expect(outbox()).toEqual([])
  })

  test('a removal can be undone, before it has gone out and after', async () => {
    held = [activity()]
    await open()
    await until(() => words().includes('幸福里广场'))
    serve({ 'activity.restore': () => put(activity()) })
    await press('删：11月18日，幸福里广场')
    await activitiesSettled()
    await until(() => held.length === 0)
    await press('撤销')
    await until(() => listItems('.rows').length === 1)
    expect(held).toHaveLength(1)
  })

  test('the last one written down can be taken back by one press', async () => {
    await open()
    await log('写错了的地方')
    expect(held).toHaveLength(1)
    await press('撤销')
    await until(() => held.length === 0)
    expect(words()).not.toContain('写错了的地方')
  })
})

describe('changing', () => {
  test('is sent with the version that was read, and a colleague who was faster is named while what is typed stays', async () => {
    held = [activity()]
    await open()
    await until(() => words().includes('幸福里广场'))
    const faster = activity({ version: 2, people: 90, placeText: '幸福里南门', changedBy: '李四' })
    serve({
      'activity.change': ({ people, placeText, version }) =>
        version === 2 ? put(activity({ people, placeText, version: 3 })) : failure('CONFLICT', '李四在11月22日10:00改过这次活动。您写的还在，请对照新的内容再保存。')
    })
    await press('改：11月18日，幸福里广场')
    await type('地点', '幸福里北门')
    held = [faster]
    await press('保存')
    await until(() => words().includes('李四在11月22日10:00改过'))
    expect(words()).toContain('对方写的是：地点“幸福里南门”。')
    expect(sent('activity.change')[0]).toMatchObject({ version: 1, placeText: '幸福里北门', people: 60 })
    expect(heading()).toBe('改这次活动')
    await press('保存')
    await until(() => words().includes('改好了'))
    expect(held).toMatchObject([{ placeText: '幸福里北门', people: 90, version: 3 }])
  })
})

test('what another officer wrote down on this phone is not sent in my name', async () => {
  useActivityOutboxStore.getState().add(ownOf('别人的'), [], '李四')
  await flushActivities()
  expect(sent('activity.log')).toEqual([])
  await open()
  expect(words()).not.toContain('别人的')
})

const ownOf = (placeText: string): OwnActivity => ({
  activityId: id(7), day: '2026-11-22', venue: 'community', placeText, people: 0, materials: none, photoIds: [], partners: [], note: ''
})
