import { CommunityScreen } from '@/features/city/CommunityScreen'
import { MeScreen } from '@/features/session/MeScreen'
import { useProfileStore } from '@/features/session/profileStore'
import { saveProfile } from '@/features/session/saveProfile'
import { leavePage, openPage } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { goOffline, goOnline, publish, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { choices, heading, isChecked, mount, offers, pressable, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

const areas = [
  { id: 'hebin', name: '河滨社区', station: '城东派出所' },
  { id: 'chengdong', name: '城东社区', station: '城东派出所' },
  { id: 'xingfu', name: '幸福里社区', station: '城西派出所' }
]

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
  await publish({ areas: [areas] })
})

const open = async () => {
  await mount(CommunityScreen)
  await until(() => words().includes('幸福里社区'))
}
const kept = async () => (await rows('residents')).map(row => row.community_id)

test('communities stand by station, and nothing is chosen at first', async () => {
  await open()
  expect(choices()).toEqual(['不选', '不在名单里', '城东社区', '河滨社区', '幸福里社区'])
  expect(words().indexOf('城东派出所')).toBeLessThan(words().indexOf('河滨社区'))
  expect(isChecked('不选')).toBe(true)
  expect(sent('profile.save')).toEqual([])
})

test('a choice is kept on the phone and on the server, and can be taken back', async () => {
  await open()
  await press('河滨社区')
  expect(heading()).toBe('河滨社区')
  await until(() => useProfileStore.getState().saved)
  expect(await kept()).toEqual(['hebin'])
  await press('换一个社区')
  await until(() => words().includes('幸福里社区'))
  expect(isChecked('河滨社区')).toBe(true)
  await press('不选')
  expect(isChecked('不选')).toBe(true)
  await until(() => useProfileStore.getState().saved)
  expect(await kept()).toEqual([null])
  expect(sent('profile.save')).toEqual([{ audience: null, communityId: 'hebin' }, { audience: null, communityId: null }])
})

test('who lives elsewhere says so, and no community is told', async () => {
  await open()
  await press('不在名单里')
  await until(() => useProfileStore.getState().saved)
  expect(isChecked('不在名单里')).toBe(true)
  expect(isChecked('不选')).toBe(false)
  expect(await kept()).toEqual([null])
})

test('my page names the choice and leads to it', async () => {
  useProfileStore.getState().liveIn('hebin', '河滨社区')
  await mount(MeScreen, { waiting: 0, onSend: async () => undefined, settled: async () => undefined, onErased: () => undefined })
  expect(pressable(/^我的社区/).textContent).toContain('河滨社区')
  await press(/^我的社区/)
  expect(openPage).toHaveBeenLastCalledWith(routes.community)
})

test('a choice made with no network is told at the next start', async () => {
  await open()
  goOffline()
  await press('幸福里社区')
  expect(useProfileStore.getState()).toMatchObject({ communityId: 'xingfu', saved: false })
  goOnline()
  await restartApp()
  expect(useProfileStore.getState()).toMatchObject({ communityId: 'xingfu', community: '幸福里社区', saved: false })
  await saveProfile()
  expect(await kept()).toEqual(['xingfu'])
})

test('with no network what was chosen is still shown, and the list can be read again', async () => {
  useProfileStore.getState().liveIn('hebin', '河滨社区')
  goOffline()
  await mount(CommunityScreen)
  expect(heading()).toBe('河滨社区')
  await until(() => words().includes('这一段还没读到'))
  await press('换一个社区')
  await until(() => words().includes('还没读到社区的名单'))
  expect(isChecked('河滨社区')).toBe(true)
  goOnline()
  await press('再试一次')
  await until(() => words().includes('幸福里社区'))
  expect(choices().filter(each => each === '河滨社区')).toEqual(['河滨社区'])
})

test('one that was taken off the list stays chosen until another is', async () => {
  useProfileStore.getState().liveIn('gone', '从前的社区')
  await mount(CommunityScreen)
  await press('换一个社区')
  await until(() => words().includes('幸福里社区'))
  expect(isChecked('从前的社区')).toBe(true)
  await press('河滨社区')
  await press('换一个社区')
  await until(() => words().includes('幸福里社区'))
  expect(choices()).not.toContain('从前的社区')
})

test('a long list can be searched by community and station', async () => {
  const more = Array.from({ length: 20 }, (_, i) => ({ id: `c-${i}`, name: `第${i + 1}社区`, station: '城北派出所' }))
  await publish({ areas: [[...areas, ...more]] })
  await open()
  await type('搜索社区', '城西')
  await until(() => choices().length === 3)
  expect(choices()).toEqual(['不选', '不在名单里', '幸福里社区'])
  await type('搜索社区', '没有这里')
  await until(() => words().includes('没有找到，换个词试试'))
})

test('a city without a list says so, and one can go on', async () => {
  await publish({})
  await mount(CommunityScreen)
  await until(() => words().includes('还没有公布社区的名单'))
  await press('完成')
  expect(leavePage).toHaveBeenLastCalledWith(tabs.me)
})

test('forgetting me forgets the community', () => {
  useProfileStore.getState().liveIn('hebin', '河滨社区')
  useProfileStore.getState().forget()
  expect(useProfileStore.getState()).toMatchObject({ audience: null, communityId: null, community: '', saved: true })
})

test('what counts for a chosen community is shown in plain words', async () => {
  await open()
  expect(heading()).toBe('您住在哪个社区？')
  expect(words()).not.toContain('无诈社区创建')
  await press('河滨社区')
  await until(() => words().includes('练过题'))
  expect(choices()).toEqual([])
  expect(words()).toContain('宣传活动')
  expect(words()).toContain('不和别的社区比')
})

test('whoever has chosen is shown the community, and not asked again; changing it can be left', async () => {
  useProfileStore.getState().liveIn('hebin', '河滨社区')
  await mount(CommunityScreen)
  await until(() => words().includes('练过题'))
  expect([heading(), choices()]).toEqual(['河滨社区', []])
  expect(sent('areas.list')).toEqual([])
  await press('换一个社区')
  await until(() => words().includes('幸福里社区'))
  await press('不换了，返回')
  expect([heading(), offers('不换了，返回')]).toEqual(['河滨社区', false])
  await press('换一个社区')
  await until(() => words().includes('幸福里社区'))
  // The same once more is no other choice.
  await press('河滨社区')
  expect([heading(), sent('profile.save')]).toEqual(['河滨社区', []])
})
