import * as storage from '@/platform/storage'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { deviceKey, dropToken, forgetDevice, keepSession, keptToken } from './session'

jest.mock('@/platform/storage', () => ({ ...jest.requireActual<object>('../../../tests/journeys/support/memoryStorage') }))

const session = { token: 'token', residentId: 'resident', role: 'resident', expiresAt: '2027-01-01T00:00:00.000Z' } as const

beforeEach(() => {
  stored.clear()
  forgetDevice()
})

test('a phone that can store nothing stays the same person, signed in, as long as the app is open', () => {
  const full = jest.spyOn(storage, 'writeStored').mockReturnValue(false)
  const key = deviceKey()
  keepSession(session)
  expect([deviceKey(), keptToken()]).toEqual([key, 'token'])
  dropToken()
  expect(keptToken()).toBeUndefined()
  forgetDevice()
  expect(deviceKey()).not.toBe(key)
  full.mockRestore()
})

test('what was stored outlives the app', () => {
  const key = deviceKey()
  keepSession(session)
  expect(stored.get('device-key')).toBe(key)
  expect(stored.get('session')).toContain('token')
})
