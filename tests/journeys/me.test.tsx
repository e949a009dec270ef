import { flushOutbox, outboxSettled } from '@/features/quiz/flushOutbox'
import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useLearningStore } from '@/features/quiz/learningStore'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { MeScreen } from '@/features/session/MeScreen'
import { useProfileStore } from '@/features/session/profileStore'
import { saveProfile } from '@/features/session/saveProfile'
import { keepText } from '@/platform/file'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { deviceKey } from '@/shared/api/session'
import { newPhone } from './support/appState'
import { goOffline, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { finish } from './support/practiceSteps'
import { mount, pressable, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/file', () => ({ keepText: jest.fn() }))

const keep = jest.mocked(keepText)

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
  keep.mockReset().mockResolvedValue('已存成文件：我的记录.json')
})

const openMe = (fields: Partial<Parameters<typeof MeScreen>[0]> = {}) =>
  mount(MeScreen, { waiting: 0, onSend: flushOutbox, settled: outboxSettled, onErased: forgetQuiz, ...fields })

/** A person who chose an audience and did a practice, all of it on the server. */
async function haveHistory(): Promise<void> {
  useProfileStore.getState().choose('elder')
  await saveProfile()
  await finish()
  await until(() => useOutboxStore.getState().items.length === 0)
}

const held = async () => [(await rows('residents')).length, (await rows('attempts')).length]

describe('clearing my records', () => {
  test('asks first, and keeps everything when the answer is no', async () => {
    await haveHistory()
    await openMe()
    await press(/^清除我的记录/)
    expect(words()).toContain('清除我的记录吗？')
    await press('留着')
    expect(words()).not.toContain('清除我的记录吗？')
    expect(sent('profile.erase')).toEqual([])
    expect(await held()).toEqual([1, 1])
  })

  test('clears the server and the phone, and says so', async () => {
    await haveHistory()
    const key = deviceKey()
    await openMe()
    await press(/^清除我的记录/)
    await press('清除')
    await until(() => words().includes('服务器上和这部手机上的记录都清除了'))
    expect(await held()).toEqual([0, 0])
    expect(useLearningStore.getState()).toMatchObject({ cards: {}, byKind: {}, sittings: [] })
    expect(useProfileStore.getState()).toMatchObject({ audience: null, saved: true })
    const left = JSON.stringify({ ...localStorage })
    expect(left).not.toMatch(/elder|attemptId|residentId/)
    expect(left).not.toContain(key)
    expect(words()).toContain('没有选，题目不分人群')
  })

  test('clears nothing when the server cannot be reached, and says so', async () => {
    await haveHistory()
    await openMe()
    goOffline()
    await press(/^清除我的记录/)
    await press('清除')
    await until(() => words().includes('还没有清除'))
    expect(useLearningStore.getState().sittings).toHaveLength(1)
    expect(useProfileStore.getState().audience).toBe('elder')
    expect(await held()).toEqual([1, 1])
  })

  test('a practice after it belongs to a new person', async () => {
    await haveHistory()
    const [before] = await rows('residents')
    await openMe()
    await press(/^清除我的记录/)
    await press('清除')
    await until(() => words().includes('都清除了'))
    await finish()
    await until(() => useOutboxStore.getState().items.length === 0)
    const [after] = await rows('residents')
    expect(after?.resident_id).not.toBe(before?.resident_id)
    expect(await held()).toEqual([1, 1])
  })
})

describe('taking my records away', () => {
  test('hands over everything the server holds', async () => {
    await haveHistory()
    await openMe()
    await press(/^拿走一份/)
    await until(() => words().includes('已存成文件'))
    const [name, text] = keep.mock.calls[0]!
    expect(name).toBe('我的记录.json')
    const { tables } = JSON.parse(text) as { tables: Record<string, unknown[]> }
    expect(tables).toMatchObject({ residents: [{ audience: 'elder' }], attempts: [{ right_count: 2 }] })
  })

  test('says when it cannot be read or stored', async () => {
    await openMe()
    keep.mockRejectedValue(new Error('no room'))
    await press(/^拿走一份/)
    await until(() => words().includes('没能存下来'))
    goOffline()
    await press(/^拿走一份/)
    await until(() => words().includes('服务暂时连不上'))
  })
})

test('what waits for the network is shown and can be sent now', async () => {
  await openMe()
  expect(words()).not.toContain('等着发送')
  const onSend = jest.fn(async () => undefined)
  await openMe({ waiting: 2, onSend })
  expect(words()).toContain('2次练习已存在手机上')
  await press(/^等着发送/)
  expect(onSend).toHaveBeenCalledTimes(1)
})

test('who I am and the text size can be changed here too', async () => {
  await openMe()
  await press(/^我是谁/)
  await press('商户')
  await press('完成')
  expect(pressable(/^我是谁/).textContent).toContain('商户')
  await press(/^字大小/)
  await press('特大')
  await press('完成')
  expect(pressable(/^字大小/).textContent).toContain('特大')
})

test('my favourites and the alerts are reached from here', async () => {
  await openMe()
  await press(/^我的收藏/)
  expect(openPage).toHaveBeenLastCalledWith(routes.favourites)
  await press(/^预警/)
  expect(openPage).toHaveBeenLastCalledWith(routes.alerts)
})
