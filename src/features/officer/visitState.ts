import { type Visit, type VisitKind, type VisitResult, visitResultNames } from '../../../contract/fieldwork'
import { shortDay } from './frame/shortDay'
import type { OwnMark } from './visitOutboxStore'

export const visitFilters = { open: '待走访', due: '到期', done: '已完成' } as const
export type VisitFilter = keyof typeof visitFilters

/** What is counted at a place: households in neighbourhoods, people elsewhere. */
export const unitOf = (kind: VisitKind): string => (kind === 'point' ? '户' : '人')

/** Whether a place is still to be visited, as the server has it in visits.list: refused is done, nobody is pressed. */
export const isOpen = ({ last, met }: Pick<Visit, 'last' | 'met'>): boolean =>
  last === null || last.result === 'again' || (last.result === 'absent' && met === 0)

/** Whether its day has come. */
export const isDue = (visit: Visit, today: string): boolean => isOpen(visit) && visit.dueOn !== null && visit.dueOn <= today

/** A visit as it will be once its mark has arrived, so that it is not visited twice where there is no network. */
export function withMark(visit: Visit, mark: OwnMark | undefined, today: string): Visit {
  if (!mark) return visit
  const met = mark.met ?? 0
  return {
    ...visit,
    dueOn: mark.result === 'again' ? (mark.revisitOn ?? visit.dueOn) : null,
    met: Math.min(visit.count, visit.met + met),
    last: { markId: mark.markId, result: mark.result, met, visitedOn: mark.visitedOn ?? today, by: '' }
  }
}

/** The places of a kind that a filter shows: those whose day comes first stand first. */
export function visitsShown(visits: readonly Visit[], kind: VisitKind, filter: VisitFilter, today: string): Visit[] {
  const fits = { open: isOpen, due: (visit: Visit) => isDue(visit, today), done: (visit: Visit) => !isOpen(visit) }[filter]
  const day = ({ dueOn }: Visit) => dueOn ?? '9999'
  return visits.filter(visit => visit.kind === kind && fits(visit)).sort((a, b) => day(a).localeCompare(day(b)) || a.label.localeCompare(b.label, 'zh'))
}

/** 已见面12户 */
export const resultWords = (kind: VisitKind, result: VisitResult, met = 0): string =>
  result === 'met' ? `${visitResultNames.met}${met}${unitOf(kind)}` : visitResultNames[result]

/** 见到12户，共48户　11月22日：已见面12户 */
export function visitWords({ kind, count, met, last, dueOn }: Visit, today: string): string {
  const unit = unitOf(kind)
  const seen = met ? `见到${met}${unit}，共${count}${unit}` : `共${count}${unit}，还没见到`
  const latest = last ? `${shortDay(last.visitedOn)}：${resultWords(kind, last.result, last.met)}` : ''
  const due = dueOn ? (dueOn < today ? `应在${shortDay(dueOn)}前去` : dueOn === today ? '今天要去' : `${shortDay(dueOn)}前去`) : ''
  return [seen, latest, due].filter(Boolean).join('　|')
}

/** Without the year: what is due is never far off. */
