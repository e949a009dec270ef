import { createHash, randomBytes } from 'node:crypto'
import { createKeyRing, type KeyRing } from '../../cloud/reporting/keyRing'
import { contactKey } from '../../cloud/reporting/contactKey'
import { placeIn } from '../../cloud/reporting/reportContent'
import { printLine, quantile, rounded } from './support/printLine'
import { story } from './support/realisticReport'

const batches = 400
const perBatch = 50

const owner = { residentId: randomBytes(24).toString('base64url'), id: '5f0c3a52-8c0b-4c56-9f0a-2b8a1d0a7c11' }
const content = JSON.stringify({ value: '13900139000', story, replyPhone: '13800138000' })
const reply = JSON.stringify({ receiptCode: '7H3KM9PQXW', status: 'received', receivedAt: '2026-11-22T06:00:00.000Z' })

/** What sealing and opening a report costs, against a loop that does nothing and a SHA-256 of the same text, batch by batch in turn. */
export async function run(): Promise<void> {
  const keys = createKeyRing([{ id: 'k1', secret: randomBytes(32) }])
  const sealed = keys.seal(content, placeIn.report(owner, 'content'))
  const works = {
    nothing: () => owner.id.length,
    sha256: () => createHash('sha256').update(content).digest().length,
    sealText: () => keys.seal(content, placeIn.report(owner, 'content')).length,
    openText: () => opened(keys, sealed).length,
    sealReport: () => sealReport(keys).length
  }
  const micros = measure(works)
  const [empty, sha256] = [quantile(micros.nothing, 0.5), quantile(micros.sha256, 0.5)]
  for (const figure of ['sealText', 'openText', 'sealReport'] as const) {
    const [median, p99] = [quantile(micros[figure], 0.5), quantile(micros[figure], 0.99)]
    const line = { microseconds: rounded(median - empty), p99: rounded(p99 - empty), ratio: rounded((median - empty) / (sha256 - empty)), sha256: rounded(sha256 - empty) }
    printLine({ bench: 'reportSealing', figure, ...line, emptyLoop: rounded(empty, 3), bytes: Buffer.byteLength(content), times: batches * perBatch })
  }
}

/** Microseconds of one call, batch by batch: a single call is shorter than what the clock can tell apart. */
function measure<K extends string>(works: Record<K, () => number>): Record<K, number[]> {
  const entries = Object.entries<() => number>(works)
  const micros = Object.fromEntries(entries.map(([name]) => [name, [] as number[]])) as Record<K, number[]>
  let kept = 0
  // The first rounds warm up and are left out.
  for (let batch = -batches / 4; batch < batches; batch += 1) {
    for (const [name, work] of entries) {
      const began = process.hrtime.bigint()
      for (let i = 0; i < perBatch; i += 1) kept += work()
      const each = Number(process.hrtime.bigint() - began) / perBatch / 1_000
      if (batch >= 0) micros[name as K].push(each)
    }
  }
  // Used, so that nothing of the work can be left out.
  if (kept === 0) throw new Error('nothing was done')
  return micros
}

/** All that the keys do for one report.submit: content and reply sealed, contact and receipt hashed. */
function sealReport(keys: KeyRing): string {
  const contact = contactKey({ type: 'phone', value: '139 0013 9000' }) ?? ''
  const [told, answered] = [keys.seal(content, placeIn.report(owner, 'content')), keys.seal(reply, placeIn.report(owner, 'reply'))]
  return told + answered + keys.hash('contact', contact) + keys.hash('receipt', '7H3KM9PQXW')
}

function opened(keys: KeyRing, sealed: string): string {
  const text = keys.unseal(sealed, placeIn.report(owner, 'content'))
  if (!text.ok) throw new Error(text.message)
  return text.value
}
