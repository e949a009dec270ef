import { useProgressStore } from '@/features/registration/progressStore'
import { stepsFor } from '@/features/registration/route'
import { openStore, opensStore } from '@/platform/appStore'
import { copyText, dial } from '@/platform/phone'
import { finish, giveVoice, spoken } from './support/fakeVoice'
import { newPhone, restartApp } from './support/appState'
import { resetCloud, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, begin, doSteps, guideOf, openGuide, plain, stepAt } from './support/guideSteps'
import { heading, isChecked, offers, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/phone', () => ({ dial: jest.fn(), copyText: jest.fn() }))
jest.mock('@/platform/appStore', () => ({ openStore: jest.fn(), opensStore: jest.fn() }))

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const searched = antifraudApp.rules[stepAt(0).id]!.tool as { type: 'store'; search: string }

describe('the step that leads to the store', () => {
  test('opens it with the search where the phone lets us', async () => {
    jest.mocked(opensStore).mockReturnValue(true)
    await begin()
    await press('打开应用商店')
    expect(openStore).toHaveBeenCalledWith(searched.search)
  })

  test('else says how to get there and back, and copies what to search for', async () => {
    jest.mocked(opensStore).mockReturnValue(false)
    jest.mocked(copyText).mockResolvedValueOnce(true).mockResolvedValueOnce(false)
    await begin()
    expect(offers('打开应用商店')).toBe(false)
    expect(words()).toContain('做完再回到这里，还是这一步')
    await press(`复制“${searched.search}”`)
    await until(() => words().includes('复制好了'))
    expect(copyText).toHaveBeenCalledWith(searched.search)
    await press(`复制“${searched.search}”`)
    await until(() => words().includes(`请照着输入：${searched.search}`))
  })
})

test.each(['110', '96110'])('a step that asks for %s dials it', async number => {
  const guide = guideOf('guide-call-police')
  const [ask] = guide.asks
  const option = ask!.options.find(each => stepsFor(guide, { [ask!.id]: each.id })?.some(({ tool }) => tool?.type === 'dial' && tool.number === number))!
  await openGuide(guide.id)
  await press('开始')
  await press(new RegExp(`^${option.text}`))
  await press('下一步')
  for (let i = 0; i < 9 && !offers(`拨打${number}`); i++) await press('我做好了')
  await press(`拨打${number}`)
  expect(dial).toHaveBeenCalledWith(number)
})

describe('reading aloud', () => {
  let takeVoice: () => void
  beforeEach(() => void (takeVoice = giveVoice()))
  afterEach(() => takeVoice())

  test('reads the step in sight, and stops when it is left', async () => {
    await begin()
    expect(spoken()).toEqual([])
    await press('朗读')
    expect(spoken()).toEqual([plain(stepAt(0).words.title), stepAt(0).words.text])
    await press('停止朗读')
    expect(spoken()).toEqual([])
    await press('朗读')
    await press('我做好了')
    expect(spoken()).toEqual([])
  })

  test('reads each step by itself where that is wanted, and remembers it', async () => {
    await openGuide()
    await press('每一步都读给我听')
    await begin()
    expect(spoken()).toContain(stepAt(0).words.text)
    finish()
    await press('我做好了')
    expect(spoken()).toEqual([plain(stepAt(1).words.title), stepAt(1).words.text])
    await restartApp()
    expect(useProgressStore.getState().readsAloud).toBe(true)
    await openGuide()
    expect(heading()).toBe(plain(stepAt(1).words.title))
    expect(spoken()).toContain(stepAt(1).words.text)
    await press('上一步')
    await press('上一步')
    await press('上一步')
    expect(isChecked('每一步都读给我听')).toBe(true)
    expect(spoken()).toEqual([])
  })
})

test('without a voice there is no reading aloud', async () => {
  await openGuide()
  expect(words()).not.toContain('读给我听')
  await begin()
  await doSteps(1)
  expect(offers('朗读')).toBe(false)
})
