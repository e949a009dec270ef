import { stored } from '../../../tests/journeys/support/memoryStorage'
import { useProgressStore } from './progressStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

const store = useProgressStore.getState
const guide = 'guide-a'
const now = new Date('2026-11-22T01:00:00Z')
const progress = () => store().progress[guide]
const load = async (text: string) => {
  stored.set('guides', text)
  await useProgressStore.persist.rehydrate()
}

beforeEach(() => store().forget())

test('a guide that is under way is not begun anew', () => {
  store().begin(guide, now)
  const first = progress()
  store().begin(guide, now, { inviteId: 'another' })
  expect(progress()).toBe(first)
})

test('each change has a higher number, and one to a guide that is not under way does nothing', () => {
  store().change(guide, { at: 'install' })
  expect(store().progress).toEqual({})
  store().begin(guide, now)
  store().change(guide, { at: 'install' })
  store().change(guide, { steps: { install: 'done' } })
  expect(progress()).toMatchObject({ at: 'install', steps: { install: 'done' }, seq: 2 })
})

test('a walk that goes on after it was recorded keeps all but its record', () => {
  store().begin(guide, now)
  store().change(guide, { at: 'install', answers: { phone: 'vivo' } })
  const { recordId, ...kept } = progress()!
  store().renew(guide)
  expect(progress()).toMatchObject(kept)
  expect(progress()?.recordId).not.toBe(recordId)
})

test('a finished walk is put away with its day, and each look at it is kept', () => {
  store().begin(guide, now)
  store().finish(guide, '2026-11-22')
  store().check(guide, '2026-12-23')
  store().check('guide-b', '2026-12-23')
  expect(store()).toMatchObject({ progress: {}, finished: { [guide]: { on: '2026-11-22', checkedOn: ['2026-12-23'] } } })
  store().finish(guide, '2027-01-02')
  expect(store().finished[guide]).toEqual({ on: '2027-01-02', checkedOn: [] })
})

test('all of it is there after a restart', async () => {
  store().begin(guide, now)
  store().change(guide, { at: 'install' })
  store().readAloud(true)
  store().hear(['guide-golden-bell'], 'template')
  const kept = stored.get('guides')!
  useProgressStore.setState({ progress: {}, readsAloud: false, switchedOn: [] })
  await load(kept)
  expect(progress()).toMatchObject({ at: 'install', seq: 1 })
  expect(store()).toMatchObject({ readsAloud: true, switchedOn: ['guide-golden-bell'], templateId: 'template' })
})

test('a template that the server names no more is forgotten, in storage, too', () => {
  store().hear([], 'template')
  store().hear([], undefined)
  expect(store().templateId).toBeUndefined()
  expect(JSON.parse(stored.get('guides')!)).toEqual({ state: { progress: {}, finished: {}, readsAloud: false, switchedOn: [] }, version: 1 })
})

test.each(['{', '{"state":{"progress":[]},"version":1}', '{"state":{"progress":{"guide-a":{"at":3}},"finished":{},"readsAloud":false,"switchedOn":[]},"version":1}', '{"state":{},"version":9}'])(
  'what cannot be read is a fresh state: %s',
  async text => {
    await load(text)
    expect(store()).toMatchObject({ progress: {}, finished: {}, readsAloud: false, switchedOn: [] })
  }
)
