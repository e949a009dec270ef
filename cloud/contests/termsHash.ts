import { createHash } from 'node:crypto'
import { termsText } from '../../contract/contestTerms'
import type { ContestRow, ContestText } from '../store/contests'

type Promised = ContestText & Pick<ContestRow, 'contest_id' | 'publisher'>

/** SHA-256 of the terms of a contest, which everybody is told before it opens. */
export const termsHash = ({ closes_at, communities, contest_id, number_source, opens_at, pass_mark, prizes, publisher, questions, rules, title }: Promised): string =>
  createHash('sha256')
    .update(
      termsText({
        ...{ contestId: contest_id, publisher, title, closesAt: closes_at.toISOString(), opensAt: opens_at.toISOString() },
        ...{ communities, passMark: pass_mark, prizes, publicNumberSource: number_source, questions, rules }
      })
    )
    .digest('hex')
