import * as v from 'valibot'
import { errorCodes, errorMessages, failure, statusOf } from '../../contract/result'
import {
  Audience,
  audienceNames,
  Channel,
  channelNames,
  Lever,
  leverNames,
  ScamKind,
  scamKindNames,
  tenKinds2025,
  verdictNames,
  verdicts
} from '../../contract/vocabulary'

const chinese = /^[\p{Script=Han}、A-Za-z]+$/u

describe('vocabulary', () => {
  test.each([
    ['scam kind', ScamKind, scamKindNames],
    ['audience', Audience, audienceNames],
    ['lever', Lever, leverNames],
    ['channel', Channel, channelNames]
  ] as const)('every %s of the schema has a Chinese name, and no two share one', (_, schema, names: Record<string, string>) => {
    expect([...schema.options].sort()).toEqual(Object.keys(names).sort())
    for (const name of Object.values(names)) expect(name).toMatch(chinese)
    expect(new Set(Object.values(names)).size).toBe(schema.options.length)
  })

  test('the ten kinds of 2025 are the first ten, flight changes the last of them', () => {
    expect(tenKinds2025).toHaveLength(10)
    expect(tenKinds2025[0]).toBe('rebate')
    expect(tenKinds2025[9]).toBe('flight')
  })

  test('a kind that is not in the list is refused', () => {
    expect(v.is(ScamKind, 'lottery')).toBe(false)
  })

  test('a judge may answer scam, genuine or unsure', () => {
    expect(verdicts.map(verdict => verdictNames[verdict])).toEqual(['诈骗', '正常', '拿不准'])
  })
})

describe('result', () => {
  test.each(errorCodes)('%s has a Chinese sentence and a status of its own', code => {
    expect(errorMessages[code]).toMatch(/^[\p{Script=Han}，。]+$/u)
    expect(Object.values(statusOf).filter(status => status === statusOf[code])).toHaveLength(1)
  })

  test('a failure without a sentence takes the one of its code', () => {
    expect(failure('CONFLICT')).toEqual({ ok: false, code: 'CONFLICT', message: errorMessages.CONFLICT })
  })

  test('a failure names its fields only when there are some', () => {
    expect(failure('INVALID_INPUT', '请填写。', [])).toEqual({ ok: false, code: 'INVALID_INPUT', message: '请填写。' })
    expect(failure('INVALID_INPUT', '请填写。', ['answers.0.ms'])).toHaveProperty('fields', ['answers.0.ms'])
  })
})
