import type { Contest } from '../../contract/contest'
import type { ContestRow } from '../store/contests'
import { stateOf } from './contestState'

/** A contest as everybody may see it: not the seed. */
export const contestOf = (row: ContestRow, now: Date): Contest => ({
  contestId: row.contest_id,
  title: row.title,
  publisher: row.publisher,
  state: stateOf(row, now),
  opensAt: row.opens_at.toISOString(),
  closesAt: row.closes_at.toISOString(),
  rules: row.rules,
  communities: row.communities,
  questions: row.questions,
  passMark: row.pass_mark,
  prizes: row.prizes,
  seedHash: row.seed_hash,
  ...(row.terms_hash !== null && { termsHash: row.terms_hash }),
  publicNumberSource: row.number_source,
  ...(row.cancel_reason !== null && { cancelReason: row.cancel_reason })
})
