/** A draw with its published file, made by node's own crypto. */
import { createHash, createHmac } from 'node:crypto'
import type { Draw } from '../../contract/contest'

const contestId = '7b1f0a52-4d2e-4a8b-9c1d-000000000001'
const publicNumberSource = { what: '福彩3D当天的开奖号码', on: '2026-12-02' }
const seed = Buffer.alloc(32, 7)
const publicNumber = '382'
const idOf = (n: number) => `${String(n).padStart(8, '0')}-2222-4333-8444-555555555555`
const at = '2026-11-24T02:00:00.000Z'
const opensAt = '2026-11-23T01:00:00.000Z'
const closesAt = '2026-12-01T10:00:00.000Z'
/** When the list was fixed, and when it was drawn from. */
const done = { closedAt: '2026-12-01T10:11:00.000Z', drawnAt: '2026-12-02T13:00:00.000Z' }
const markOf = (id: string) => createHmac('sha256', seed).update(`receipt:${id}:${at}`).digest('hex')
const hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

export interface Published {
  file: {
    format: string
    contest: { contestId: string; state: string; opensAt: string; closesAt: string; prizes: { name: string; count: number }[]; seedHash: string; termsHash?: string }
    createdAt?: string
    graceMinutes: number
    closedAt: string
    drawnAt: string
    seedHash: string
    seed: string
    publicNumber: string | null
    entryListHash: string
    winners: { entryId: string; prize: string }[]
    entries: string[][]
    refused: string[][]
  }
  draw: Draw
  receiptOf: (entryId: string) => { entryId: string; enteredAt: string; mark: string; seedHash: string }
}

/** @param count of entries; two 保温杯 and ten 雨伞 are drawn, or so many */
export function drawn(count: number, number: string | null = publicNumber, umbrellas = 10): Published {
  const prizes = [{ name: '保温杯', count: 2 }, { name: '雨伞', count: umbrellas }]
  const ids = Array.from({ length: count }, (_, i) => idOf(i + 1))
  const key = Buffer.concat([seed, Buffer.from(number ?? '')])
  const lots = ids.map(id => ({ id, lot: createHmac('sha256', key).update(id).digest('hex') })).sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const due = prizes.flatMap(prize => Array<string>(prize.count).fill(prize.name))
  const winners = due.slice(0, count).map((prize, i) => ({ entryId: lots[i]?.id ?? '', prize }))
  const entryListHash = hash(ids.map(id => `${id}\n`).join(''))
  const seedHash = hash(seed)
  const common = { seedHash, seed: seed.toString('hex'), publicNumber: number, entryListHash, winners }
  return {
    file: {
      format: 'fanzha-draw-1',
      contest: { contestId, state: 'drawn', opensAt, closesAt, prizes, seedHash },
      ...{ createdAt: '2026-11-22T01:00:00.000Z', graceMinutes: 10, ...done, ...common },
      entries: ids.map(id => [id, at]),
      refused: [[idOf(99_999_999), at, 'refused']]
    },
    draw: { contestId, state: 'drawn', publicNumberSource, entries: count, ...done, ...common },
    receiptOf: entryId => ({ entryId, enteredAt: at, mark: markOf(entryId), seedHash })
  }
}

export const refusedId = idOf(99_999_999)
