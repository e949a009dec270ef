import { type Case, type Outcome, outcomeNames } from '../../../contract/case'
import { type Audience, audienceNames, type ScamKind, scamKindNames } from '../../../contract/vocabulary'

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

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s|]/g, '')

/** Looks among the cases on the phone, for when there is no network. 繁体 is found by the server only. */
export function matches(filter: CaseFilter): (one: Case) => boolean {
  const terms = (filter.query ?? '').split(/\s+/).map(plain).filter(Boolean)
  return one => {
    if (filter.kind && !one.kinds.includes(filter.kind)) return false
    if (filter.audience && !one.audiences.includes(filter.audience)) return false
    if (filter.outcome && one.outcome !== filter.outcome) return false
    if (!terms.length) return true
    const { title, place, publisher, kinds, steps, flags } = one
    const text = plain([title, place, publisher, ...kinds.map(kind => scamKindNames[kind]), ...steps.map(step => step.text), ...flags.flatMap(flag => [flag.mark, flag.note])].join())
    return terms.every(term => text.includes(term))
  }
}
