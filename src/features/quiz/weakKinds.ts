import { type ScamKind, scamKinds } from '../../../contract/vocabulary'
import type { KindTally } from './learningStore'

export interface WeakKind {
  kind: ScamKind
  /** What was missed, as a sentence. */
  words: string
}

type Tallies = Readonly<Record<string, KindTally>>

/**
 * All answers of each kind, so that whoever has practised one since sees it go; first answers where more of them are known, as from
 * another phone.
 */
export function allAnswers(byKind: Tallies, firsts: Tallies): Tallies {
  const seen = (tally: KindTally | undefined) => (tally ? tally.scamSeen + tally.genuineSeen : 0)
  const more = Object.entries(firsts).filter(([kind, tally]) => seen(tally) > seen(byKind[kind]))
  return { ...byKind, ...Object.fromEntries(more) }
}

/**
 * What to practise: the kinds with the largest share of scams missed or genuine messages taken for scams, the worse of the two. A share
 * is (missed + 1) / (seen + 2), so that one mistake of one does not outweigh six of eight.
 *
 * @param byKind answers, as far as they are known: see allAnswers
 */
export function weakKinds(byKind: Tallies, most = 3): WeakKind[] {
  const found = scamKinds.flatMap(kind => {
    const tally = byKind[kind]
    if (!tally) return []
    const { falseAlarms, genuineSeen, hits, scamSeen } = tally
    const missed = { count: scamSeen - hits, of: scamSeen, words: `诈骗${scamSeen}条，认出${hits}条` }
    const wronged = { count: falseAlarms, of: genuineSeen, words: `正常${genuineSeen}条，当成诈骗${falseAlarms}条` }
    return [missed, wronged].filter(({ count }) => count > 0).map(({ count, of, words }) => ({ kind, words, share: (count + 1) / (of + 2) }))
  })
  const worst = found.sort((a, b) => b.share - a.share)
  return worst.filter(({ kind }, i) => worst.findIndex(other => other.kind === kind) === i).slice(0, most).map(({ kind, words }) => ({ kind, words }))
}
