import { type ScamKind, scamKinds } from '../../../contract/vocabulary'
import type { KindTally } from './learningStore'

/** Of scams and of genuine messages each: one right answer is luck. */
const leastSeen = 2
const enough = 0.75

/**
 * The kinds that somebody can now tell: at least two scams and two genuine messages judged, three in four of each sort and of all
 * answers right. Scams alone would show suspicion, not discernment.
 */
export function knownKinds(byKind: Readonly<Record<string, KindTally>>): ScamKind[] {
  return scamKinds.filter(kind => {
    const tally = byKind[kind]
    // What to do after a scam is no scam to tell.
    if (!tally || kind === 'aftermath' || tally.scamSeen < leastSeen || tally.genuineSeen < leastSeen) return false
    const { answered, falseAlarms, genuineSeen, hits, right, scamSeen } = tally
    return hits / scamSeen >= enough && (genuineSeen - falseAlarms) / genuineSeen >= enough && right / answered >= enough
  })
}
