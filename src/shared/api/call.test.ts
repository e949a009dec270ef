import type { Request } from '../../../contract/request'
import { errorMessages, failure, success } from '../../../contract/result'
import type { SendOptions } from '@/platform/port'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { call, mayBeKnown } from './call'
import { deviceKey, forgetDevice } from './session'

const mockPort = { sendRequest: jest.fn<Promise<unknown>, [Request, SendOptions]>(), needsToken: true }
jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('@/platform/cloud', () => ({
  sendRequest: (request: Request, options: SendOptions) => mockPort.sendRequest(request, options),
  get needsToken() {
    return mockPort.needsToken
  }
}))

const session = (token: string) => success({ token, residentId: 'r', role: 'resident', expiresAt: '2026-12-21T00:00:00.000Z' })
const sent = () => mockPort.sendRequest.mock.calls.map(([{ action }, { token }]) => [action, token])

/** A server that gives out token-1, token-2, … and takes those of `valid`. */
function serve(valid: (token: string | undefined) => boolean, reply: unknown = success({ byKind: [] })): void {
  let given = 0
  mockPort.sendRequest.mockImplementation(async ({ action }, { token }) => {
    await new Promise(resolve => setTimeout(resolve, 1))
    if (action === 'session.open') return session(`token-${++given}`)
    return valid(token) ? reply : failure('UNAUTHENTICATED')
  })
}

beforeEach(() => {
  stored.clear()
  mockPort.sendRequest.mockReset()
  mockPort.needsToken = true
})

test('sends the action, the contract version and the input', async () => {
  serve(() => true, success({}))
  await call('profile.save', { audience: 'elder' })
  expect(mockPort.sendRequest).toHaveBeenLastCalledWith({ action: 'profile.save', contract: 1, input: { audience: 'elder' } }, { token: 'token-1', cached: false })
})

test('opens a session first, and only once for calls at the same time', async () => {
  serve(() => true)
  const results = await Promise.all([call('quiz.progress', {}), call('quiz.progress', {}), call('quiz.progress', {})])
  expect(results).toEqual(Array(3).fill(success({ byKind: [] })))
  expect(sent().filter(([action]) => action === 'session.open')).toHaveLength(1)
  expect(sent().filter(([, token]) => token === 'token-1')).toHaveLength(3)
})

test('keeps the session for later calls', async () => {
  serve(() => true)
  await call('quiz.progress', {})
  await call('quiz.progress', {})
  expect(sent().map(([action]) => action)).toEqual(['session.open', 'quiz.progress', 'quiz.progress'])
})

test('signs in once more when the token has expired, and sends the call again', async () => {
  serve(token => token === 'token-2')
  expect(await call('quiz.progress', {})).toEqual(success({ byKind: [] }))
  expect(sent()).toEqual([
    ['session.open', undefined],
    ['quiz.progress', 'token-1'],
    ['session.open', undefined],
    ['quiz.progress', 'token-2']
  ])
})

test('renews once for calls whose token expired at the same time', async () => {
  stored.set('session', JSON.stringify({ token: 'old', residentId: 'r', role: 'resident', expiresAt: '2026-12-21T00:00:00.000Z' }))
  serve(token => token === 'token-1')
  const results = await Promise.all([call('quiz.progress', {}), call('quiz.progress', {})])
  expect(results).toEqual(Array(2).fill(success({ byKind: [] })))
  expect(sent().filter(([action]) => action === 'session.open')).toHaveLength(1)
})

test('gives up when the new token is refused too', async () => {
  serve(() => false)
  expect(await call('quiz.progress', {})).toMatchObject({ ok: false, code: 'UNAUTHENTICATED' })
  expect(sent()).toHaveLength(4)
})

test('is the same resident with each new session, until the device is forgotten', async () => {
  serve(token => token === 'token-2')
  await call('quiz.progress', {})
  const keys = mockPort.sendRequest.mock.calls.filter(([{ action }]) => action === 'session.open').map(([{ input }]) => input)
  expect(keys).toEqual([{ deviceKey: deviceKey() }, { deviceKey: deviceKey() }])
  const before = deviceKey()
  forgetDevice()
  expect(deviceKey()).not.toBe(before)
})

test('needs no session where the platform says who calls', async () => {
  mockPort.needsToken = false
  mockPort.sendRequest.mockResolvedValue(success({ byKind: [] }))
  await call('quiz.progress', {})
  expect(sent()).toEqual([['quiz.progress', undefined]])
})

test('is UNAVAILABLE with no network, also while signing in', async () => {
  mockPort.sendRequest.mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await call('quiz.progress', {})).toEqual(failure('UNAVAILABLE'))
  mockPort.needsToken = false
  expect(await call('quiz.progress', {})).toEqual(failure('UNAVAILABLE'))
})

test('tries to sign in again after a sign-in that failed', async () => {
  mockPort.sendRequest.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  expect(await call('quiz.progress', {})).toMatchObject({ code: 'UNAVAILABLE' })
  serve(() => true)
  expect(await call('quiz.progress', {})).toMatchObject({ ok: true })
})

test.each([
  ['a proxy’s page', '<html>502 Bad Gateway</html>'],
  ['null', null],
  ['an empty object', {}],
  ['a success without its value', { ok: true }],
  ['a value of another shape', { ok: true, value: { byKind: 'all' } }],
  ['a failure with an unknown code', { ok: false, code: 'TEAPOT', message: 'short and stout' }]
])('is SERVER_ERROR when the reply is %s', async (_, reply) => {
  serve(() => true, reply)
  expect(await call('quiz.progress', {})).toEqual({ ok: false, code: 'SERVER_ERROR', message: errorMessages.SERVER_ERROR })
})

test('hands on the server’s own sentence and fields', async () => {
  serve(() => true, failure('INVALID_INPUT', '答题时间不对。', ['startedAt']))
  expect(await call('quiz.progress', {})).toEqual({ ok: false, code: 'INVALID_INPUT', message: '答题时间不对。', fields: ['startedAt'] })
})

test.each([
  ['no JSON', '{'],
  ['another shape', '{"token":7}']
])('signs in again when the kept session is %s', async (_, text) => {
  stored.set('session', text)
  serve(() => true)
  expect(await call('quiz.progress', {})).toMatchObject({ ok: true })
  expect(sent()[0]).toEqual(['session.open', undefined])
})

test('the server may know who has a session, and everybody where the platform says who calls', async () => {
  expect(mayBeKnown()).toBe(false)
  serve(() => true)
  await call('quiz.progress', {})
  expect(mayBeKnown()).toBe(true)
  stored.clear()
  mockPort.needsToken = false
  expect(mayBeKnown()).toBe(true)
})

test('asks what is open to anyone without signing in, and lets it come from a cache', async () => {
  serve(() => true, success({ alerts: [] }))
  expect(await call('alerts.current', {})).toEqual(success({ alerts: [] }))
  expect(mockPort.sendRequest.mock.calls).toEqual([
    [{ action: 'alerts.current', contract: 1, input: {} }, { token: undefined, cached: true }]
  ])
})

test('asks the server itself when the person refreshes', async () => {
  serve(() => true, success({ alerts: [] }))
  await call('alerts.current', {}, { fresh: true })
  expect(mockPort.sendRequest.mock.calls[0]?.[1].cached).toBe(false)
})

test('never lets an answer come from a cache that may differ from person to person', async () => {
  serve(() => true)
  await call('quiz.progress', {})
  expect(mockPort.sendRequest.mock.calls.map(([, { cached }]) => cached)).toEqual([false, false])
})
