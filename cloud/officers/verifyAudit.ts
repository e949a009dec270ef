import type { Break } from '../../contract/desk'
import type { AuditAnchor, AuditHead, AuditReading, createAuditReading } from '../store/auditReading'
import { anchorMacOf, baseProofOf, macOf, type Sign } from './auditChain'

/** Where the log is not as it was written. `officer` is undefined for what concerns a day as a whole. */
export interface BrokenPlace {
  officer: string | undefined
  name: string | null
  seq: number | undefined
  /** The day of the anchor, where it is about one. */
  day?: string
  how: Break
  problem: string
}

export interface Verified {
  entries: number
  officers: number
  /** From before there were chains. */
  unsealed: number
  /** The seals of the days, the latest last. */
  anchors: { day: string; mac: string }[]
  broken: BrokenPlace | undefined
}

const atOnce = 1000
const anchorsAtOnce = 20

/** Recomputes every seal of the log. Reads all of it, a thousand entries at a time. */
export async function verifyAudit(log: ReturnType<typeof createAuditReading>, sign: Sign): Promise<Verified> {
  return log.atOneMoment(reading => verify(reading, sign))
}

async function verify(reading: AuditReading, sign: Sign): Promise<Verified> {
  const anchored = await readAnchors(reading, sign)
  const chains = await reading.chains()
  let entries = 0
  let broken = anchored.broken
  for (const { head, name, officer } of chains) {
    const checked = await verifyChain(reading, officer, head, anchored.seals.get(officer) ?? new Map<number, AnchoredSeal>(), sign)
    entries += checked.entries
    broken ??= checked.problem && { officer, name, ...checked.problem }
    anchored.seals.delete(officer)
  }
  const [gone] = anchored.seals.keys()
  if (gone !== undefined) broken ??= { officer: gone, name: null, seq: undefined, how: 'chainGone', problem: 'all of the chain is gone that an anchor names' }
  return { entries, officers: chains.length, unsealed: await reading.unsealed(), anchors: anchored.days, broken }
}

interface AnchoredSeal {
  day: string
  mac: string
}
type Problem = Pick<BrokenPlace, 'seq' | 'day' | 'how' | 'problem'>

interface Anchored {
  days: Verified['anchors']
  /** The seal that an entry of an officer had on a day. */
  seals: Map<string, Map<number, AnchoredSeal>>
  broken: BrokenPlace | undefined
}

/** What the anchors say of each chain. */
async function readAnchors(reading: AuditReading, sign: Sign): Promise<Anchored> {
  const anchored: Anchored = { days: [], seals: new Map(), broken: undefined }
  for (;;) {
    const some = await reading.anchors(anchored.days.at(-1)?.day ?? '-infinity', anchorsAtOnce)
    for (const anchor of some) takeAnchor(anchored, anchor, sign)
    if (some.length < anchorsAtOnce) return anchored
  }
}

function takeAnchor(anchored: Anchored, { day, heads, mac, previous }: AuditAnchor, sign: Sign): void {
  const before = anchored.days.at(-1)
  if (before && before.mac !== previous) anchored.broken ??= ofDay(day, 'anchorMissing', 'the anchor before it is missing or was changed')
  anchored.days.push({ day, mac })
  if (mac !== anchorMacOf(sign, day, heads, previous)) {
    anchored.broken ??= ofDay(day, 'anchorChanged', 'the anchor was changed')
    return
  }
  for (const [officer, seq, seal] of JSON.parse(heads) as [string, number, string][]) {
    const ofOfficer = anchored.seals.get(officer) ?? new Map<number, AnchoredSeal>()
    if (!ofOfficer.has(seq)) ofOfficer.set(seq, { day, mac: seal })
    anchored.seals.set(officer, ofOfficer)
  }
}

const ofDay = (day: string, how: Break, problem: string): BrokenPlace => ({ officer: undefined, name: null, seq: undefined, day, how, problem: `${day}: ${problem}` })

async function verifyChain(
  reading: AuditReading,
  officer: string,
  head: AuditHead | undefined,
  anchored: Map<number, AnchoredSeal>,
  sign: Sign
): Promise<{ entries: number; problem: Problem | undefined }> {
  let problem: Problem | undefined = head ? checkBase(head, officer, sign) : { seq: undefined, how: 'headGone', problem: 'the head of the chain is gone' }
  let seq = head?.base_seq ?? 0
  let mac = head?.base_mac ?? ''
  let entries = 0
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const some = await reading.entries(officer, after, atOnce)
    after = some.at(-1)?.seq ?? after
    for (const entry of some) {
      if (entry.seq <= seq) {
        problem ??= { seq: entry.seq, how: 'beforeBeginning', problem: 'an entry stands before the beginning of the chain' }
        continue
      }
      if (entry.seq !== seq + 1) problem ??= { seq: seq + 1, how: 'missing', problem: 'the entry is missing' }
      else if (entry.mac !== macOf(sign, entry, mac)) problem ??= { seq: entry.seq, how: 'changed', problem: 'the entry was changed, put in or moved' }
      const seal = anchored.get(entry.seq)
      if (seal && seal.mac !== entry.mac) problem ??= { seq: entry.seq, day: seal.day, how: 'notTheAnchored', problem: `the entry is not the one of the anchor of ${seal.day}` }
      seq = entry.seq
      mac = entry.mac
    }
    entries += some.length
    if (some.length < atOnce) break
  }
  problem ??= checkEnd(head, seq, mac, anchored)
  return { entries, problem }
}

function checkBase({ base_mac, base_proof, base_seq }: AuditHead, officer: string, sign: Sign): Problem | undefined {
  if (base_seq === 0 && base_mac === '' && base_proof === '') return undefined
  return base_proof === baseProofOf(sign, officer, base_seq, base_mac) ? undefined : { seq: base_seq, how: 'deletedEarly', problem: 'entries up to this one were deleted before their time' }
}

function checkEnd(head: AuditHead | undefined, seq: number, mac: string, anchored: Map<number, AnchoredSeal>): Problem | undefined {
  const latest = Math.max(0, ...anchored.keys())
  const { day = '' } = anchored.get(latest) ?? {}
  if (latest > seq) return { seq: seq + 1, day, how: 'cutOff', problem: `the entries from this one to ${latest} are gone; they were there on ${day}` }
  if (head && (head.seq !== seq || head.mac !== mac)) return { seq: Math.min(seq, head.seq) + 1, how: 'endDiffers', problem: `the chain ends at ${seq}, its head says ${head.seq}` }
  return undefined
}
