import { randomUUID } from 'node:crypto'
import { fieldworkActions } from '../../contract/fieldworkActions'
import { registrationActions } from '../../contract/registrationActions'
import type { Role } from '../../contract/session'
import { placeAt } from './assists'
import { goodPassphrase } from './officers'
import { stuckRecord } from './registrations'
import { appGuide } from './testGuides'

export type Attacked = keyof typeof registrationActions | keyof typeof fieldworkActions
/** What residents, officers and community workers do about registrations, and who may. */
export const attacked: Readonly<Record<Attacked, { access: string | readonly Role[] }>> = { ...registrationActions, ...fieldworkActions }

/** An input of each action with every field that it may have. */
export function inputs(assistId: string, visitId: string): Record<Attacked, object> {
  const [guideId, markId, inviteId] = [appGuide.id, randomUUID(), randomUUID()]
  const period = { from: '2026-11-01', to: '2026-11-30', guideId }
  return {
    'guides.current': {},
    'registration.record': { ...stuckRecord('sign-up'), helper: 'self', placeId: 'east-hall', communityId: 'east-1', ageSeconds: 5 },
    'registration.remind': { guideId, wanted: true },
    'assist.join': { assistCode: '123456' },
    'assist.follow': { assistId, seq: 1, place: placeAt('sign-up', ['open-store']) },
    'assist.leave': { assistId: randomUUID() },
    'family.invite': { inviteId, guideId },
    'family.answer': { inviteId, agree: true },
    'family.report': { inviteId, seq: 1, done: 1, total: 3, finished: false },
    'family.list': {},
    'family.revoke': { inviteId: randomUUID() },
    'officer.enrol': { code: 'AAAA-BBBB-CCCC-DDDD', passphrase: goodPassphrase, name: '丁一', station: '城东派出所' },
    'officer.signIn': { name: '没有人', passphrase: 'x' },
    'officer.me': {},
    'officer.signOut': { everywhere: false },
    'officers.list': {},
    'officers.revoke': { officerId: randomUUID(), reason: '调走了' },
    'assist.open': { guideId, placeId: 'east-hall', communityId: 'east-1' },
    'assist.watch': { assistId },
    'assist.tick': { assistId, seq: 1, ticks: [{ stepId: 'sign-up', tickId: 'sign-up-seen' }], stuck: { stepId: 'sign-up', why: '没有网络' } },
    'assist.end': { assistId: randomUUID() },
    'registration.tally': period,
    'reviews.queue': { cursor: 'x', limit: 5 },
    'reviews.decide': { reviewId: randomUUID(), verdict: 'reject', reason: 'other', note: '没有做完' },
    'reviews.accuracy': period,
    'visits.save': { visitId, kind: 'point', label: '幸福里3栋', communityId: 'east-1', count: 30, dueOn: '2026-12-01' },
    'visits.remove': { visitId: randomUUID() },
    'visits.list': { communityId: 'east-1', kind: 'point', state: 'open', cursor: 'x', limit: 3 },
    'visits.mark': { visitId, markId, result: 'again', revisitOn: '2026-12-02', visitedOn: '2026-11-21' },
    'visits.unmark': { visitId, markId },
    'visits.coverage': { communityId: 'east-1' }
  }
}

const strange: unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', '1', 'NaN', [], [[]], [null], {}, { length: 1 }],
  ...['a\0b', '\0', '张\ud800三', '\udfff', '😀', '𠮷𠮷', '\u202e张三', '１２３４５６', "'; DROP TABLE assists; --", '%', '\\'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'guide-constructor', '张'.repeat(5000), 'a' + '😀'.repeat(160)],
  ...['2026-02-30', '2026-13-01', '0000-00-00', '0001-01-01', '9999-12-31', '10000-01-01', '13800138000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
]

type Path = readonly string[]
const fields = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => [[...path, key], ...fields(item, [...path, key])]) : []

function put(value: unknown, [key = '', ...rest]: Path, item: unknown): unknown {
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = rest.length > 0 ? put(copy[key], rest, item) : item
  return copy
}

/** The input with one field after the other left out, put in too much or made strange; each strange thing comes in every third field. */
export function spoilt(input: object): unknown[] {
  const whole = [undefined, null, [], [input], '', 0, 'x', true]
  const more = ['constructor', 'toString', 'prototype', 'idNumber', '手机号'].map(key => ({ ...input, [key]: '1' }))
  return [...whole, ...more, ...fields(input).flatMap((path, i) => [undefined, ...strange].filter((_, j) => j === 0 || (i + j) % 3 === 0).map(item => put(input, path, item)))]
}
