import type { Alert } from '../../../contract/alert'
import { phoneAlert as an } from '../../../tests/journeys/support/phoneAlert'
import { currentAlerts } from './currentAlerts'

const from = '2026-11-22T00:00:00.000Z'
const until = '2026-11-23T00:00:00.000Z'

const noon = new Date('2026-11-22T12:00:00.000Z')
const shown = (alerts: Alert[], now = noon, audience: Parameters<typeof currentAlerts>[1] = null) => currentAlerts(alerts, audience, now).map(({ id }) => id)

test.each([
  ['a millisecond before it begins', '2026-11-21T23:59:59.999Z', false],
  ['at its first moment', from, true],
  ['at its last moment', '2026-11-22T23:59:59.999Z', true],
  ['at the moment it ends', until, false],
  ['a year later', '2027-11-22T12:00:00.000Z', false]
])('an alert %s', (_, now, holds) => {
  expect(shown([an('one')], new Date(now))).toEqual(holds ? ['one'] : [])
})

test('times of other zones are compared as the moments they are', () => {
  const beijing = an('one', { validFrom: '2026-11-22T20:00:00+08:00', validUntil: '2026-11-22T20:00:01+08:00' })
  expect(shown([beijing])).toEqual(['one'])
  expect(shown([beijing], new Date(noon.getTime() + 1000))).toEqual([])
})

test('who has said who they are is not shown what is for others', () => {
  const alerts = [an('all'), an('elders', { audiences: ['elder'] }), an('students', { audiences: ['student', 'parent'] })]
  expect(shown(alerts, noon, 'elder')).toEqual(['all', 'elders'])
  expect(shown(alerts, noon, 'parent')).toEqual(['all', 'students'])
  expect(shown(alerts, noon, 'merchant')).toEqual(['all'])
})

test('who has not said who they are is shown all', () => {
  expect(shown([an('all'), an('elders', { audiences: ['elder'] })])).toEqual(['all', 'elders'])
})

test('the most severe come first, then the newest', () => {
  const alerts = [
    an('old-notice', { publishedAt: '2026-11-20T00:00:00.000Z' }),
    an('care', { severity: 'care', publishedAt: '2026-11-01T00:00:00.000Z' }),
    an('new-notice'),
    an('old-urgent', { severity: 'urgent', publishedAt: '2026-11-10T00:00:00.000Z' }),
    an('new-urgent', { severity: 'urgent' })
  ]
  expect(shown(alerts)).toEqual(['new-urgent', 'old-urgent', 'care', 'new-notice', 'old-notice'])
})

test('the list it is given is left as it was', () => {
  const alerts = [an('notice'), an('urgent', { severity: 'urgent' })]
  shown(alerts)
  expect(alerts.map(({ id }) => id)).toEqual(['notice', 'urgent'])
})
