import * as v from 'valibot'
import { parseReply } from './parseReply'

const Reply = v.strictObject({
  count: v.number(),
  list: v.array(v.strictObject({ id: v.string() })),
  state: v.optional(v.variant('of', [v.strictObject({ of: v.literal('open'), until: v.string() })])),
  byKind: v.optional(v.record(v.string(), v.strictObject({ right: v.number() })))
})
const known = { count: 1, list: [{ id: 'a' }, { id: 'b' }], state: { of: 'open', until: '2026-12-01' }, byKind: { police: { right: 2 } } }

test('what a newer server says beyond what is known is left out, wherever it stands', () => {
  const newer = { ...known, hash: 'x', more: [1], list: [{ id: 'a', title: 'A', note: 'n' }, { id: 'b' }], state: { ...known.state, from: 'x' }, byKind: { police: { right: 2, wrong: 1 } } }
  expect(parseReply(Reply, newer).output).toEqual(known)
  expect(parseReply(Reply, JSON.parse('{"count":1,"list":[],"__proto__":{"count":2}}')).output).toEqual({ count: 1, list: [] })
})

test.each([
  ['misses something', { count: 1, more: 2 }],
  ['has another type', { ...known, count: '1', more: 2 }],
  ['has one item of another type', { ...known, list: [{ id: 'a', title: 'A' }, { id: 1 }] }],
  ['is no object', '<html>Bad gateway</html>'],
  ['is nothing', undefined]
])('a reply that %s is not taken', (_, reply) => {
  expect(parseReply(Reply, reply).success).toBe(false)
})
