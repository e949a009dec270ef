import { createHash } from 'node:crypto'
import { termsText } from '../../contract/contestTerms'
import type { ContestText } from '../store/contests'

/** SHA-256 of the terms of a contest, which everybody is told before it opens. */
export const termsHash = ({ closes_at, communities, number_source, opens_at, pass_mark, prizes, questions, rules, title }: ContestText): string =>
  createHash('sha256')
    .update(termsText({ closesAt: closes_at.toISOString(), communities, opensAt: opens_at.toISOString(), passMark: pass_mark, prizes, publicNumberSource: number_source, questions, rules, title }))
    .digest('hex')
