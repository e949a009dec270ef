import { type Case, type Outcome, outcomeNames } from '../../../contract/case'
import { type Audience, audienceNames, type ScamKind, scamKindNames } from '../../../contract/vocabulary'
import { holdsWords } from '@/shared/holdsWords'

/** What the person looks for. */
export interface CaseFilter {
  kind?: ScamKind
  audience?: Audience
  outcome?: Outcome
  query?: string
}

export const isFiltering = ({ kind, audience, outcome, query }: CaseFilter): boolean => Boolean(kind ?? audience ?? outcome ?? query)

/** 冒充公检法、老年人、拦下: what is filtered by, to be read. */
export function filterWords({ kind, audience, outcome, query }: CaseFilter): string {
  const words = [kind && scamKindNames[kind], audience && audienceNames[audience], outcome && outcomeNames[outcome], query && `“${query}”`]
  return words.filter(Boolean).join('、')
}

/** Looks among the cases on the phone, for when there is no network. 繁体 is found by the server only. */
export function matches(filter: CaseFilter): (one: Case) => boolean {
  const holds = holdsWords(filter.query ?? '')
  return one => {
    if (filter.kind && !one.kinds.includes(filter.kind)) return false
    if (filter.audience && !one.audiences.includes(filter.audience)) return false
    if (filter.outcome && one.outcome !== filter.outcome) return false
    const { title, place, publisher, kinds, steps, flags } = one
    const names = kinds.map(kind => scamKindNames[kind])
    return holds([title, place, publisher, ...names, ...steps.map(step => step.text), ...flags.flatMap(flag => [flag.mark, flag.note])])
  }
}
