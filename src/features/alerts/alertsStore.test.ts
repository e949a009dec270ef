import { stored } from '../../../tests/journeys/support/memoryStorage'
import { phoneAlert as an } from '../../../tests/journeys/support/phoneAlert'
import { useAlertsStore } from './alertsStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

const at = '2026-11-22T08:00:00.000Z'
const now = useAlertsStore.getState
const { put, markOpened, dismiss, forget } = now()

async function reopen(change: (text: string) => string = text => text): Promise<void> {
  const text = stored.get('alerts')!
  forget()
  stored.set('alerts', change(text))
  await useAlertsStore.persist.rehydrate()
}

beforeEach(() => forget())

test('a new answer takes the place of the last one', () => {
  put([an('one'), an('two')], undefined, at)
  put([an('two')], undefined, '2026-11-22T09:00:00.000Z')
  expect(now()).toMatchObject({ alerts: [an('two')], fetchedAt: '2026-11-22T09:00:00.000Z' })
})

test('what was opened or put away is known once, and putting away counts as opened', () => {
  markOpened('one')
  markOpened('one')
  dismiss('two')
  dismiss('two')
  expect(now()).toMatchObject({ opened: ['one', 'two'], dismissed: ['two'] })
})

test('an answer without the alert does not make it unread', () => {
  put([an('one')], undefined, at)
  dismiss('one')
  put([], undefined, at)
  put([an('one')], undefined, at)
  expect(now()).toMatchObject({ opened: ['one'], dismissed: ['one'] })
})

test('alerts, what was seen of them and the template of the reminder outlive a start', async () => {
  put([an('one')], 'template', at)
  dismiss('one')
  await reopen()
  expect(now()).toMatchObject({ alerts: [an('one')], templateId: 'template', fetchedAt: at, opened: ['one'], dismissed: ['one'] })
})

test.each([
  ['another template takes the place of the one heard before', 'template-of-next-year'],
  ['a template that the server names no more is forgotten', undefined]
])('%s, also after a start', async (_, named) => {
  put([], 'template', at)
  put([], named, '2026-11-22T09:00:00.000Z')
  expect(now().templateId).toBe(named)
  await reopen()
  expect(now()).toMatchObject({ templateId: named, fetchedAt: '2026-11-22T09:00:00.000Z' })
})

test('begins fresh where an alert cannot be read', async () => {
  put([an('one')], undefined, at)
  await reopen(text => text.replace('"severity":"notice"', '"severity":"loud"'))
  expect(now()).toMatchObject({ alerts: [], fetchedAt: null, opened: [], dismissed: [] })
})
