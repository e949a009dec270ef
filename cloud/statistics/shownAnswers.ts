import type { Shown, Statistics } from '../../contract/statistics'
import { audiences, type ScamKind, scamKinds } from '../../contract/vocabulary'
import { answersOf, type Counted, nothing, together } from './answersOf'
import { hideCells } from './hideCells'
import { type Group, hideGroups, least } from './hideGroups'
import type { CountedGroup, RawAnswers } from './readAnswers'

/** Ids with names, in the order in which they are listed. */
export interface Listed {
  communities: readonly { id: string; name: string }[]
  places: readonly { id: string; name: string }[]
}

type ShownAnswers = Omit<Statistics['answers'], 'asOf' | 'today'>

/** What may be shown of the answers of a period: no group under five people, and none that could be found by subtracting. */
export function shownAnswers(raw: RawAnswers, listed: Listed): ShownAnswers {
  const total = together(raw.total)
  const { kinds, ...table } = shownTable(raw, listed.communities, total)
  // With the sum of all hidden, whatever adds up to it is hidden too.
  const isShown = table.total !== null
  const audience = family(isShown, [null, ...audiences], of => ofItem(raw.audience, of ?? ''), true)
  const places = family(isShown, listed.places, ({ id }) => ofItem(raw.place, id), false, [elsewhere(total, raw, listed)])
  const series = family(isShown, raw.series, ({ groups }) => together(groups), false)
  const [checkups] = family(isShown, ['checkup'], mode => ofItem(raw.mode, mode), false, [ofItem(raw.mode, 'practice')])
  return {
    total: table.total,
    previous: alone(raw.previous),
    yearBefore: alone(raw.yearBefore),
    checkups: checkups?.shown ?? null,
    step: raw.step,
    series: series.map(({ of: { from }, shown }) => ({ from, answers: shown })),
    kinds,
    communities: table.communities,
    audiences: audience.filter(({ any }) => any).map(({ of, shown }) => ({ audience: of, answers: shown })),
    places: places.filter(({ any }) => any).map(({ of: { id, name }, shown }) => ({ placeId: id, name, answers: shown })),
    cells: table.cells
  }
}

const isAny = ({ attempts, people }: Counted): boolean => attempts > 0 || people > 0
const groupOf = (counted: Counted): Group => ({ people: counted.people, any: isAny(counted) })
const show = (counted: Counted, may: boolean | undefined): Shown => (may ? answersOf(counted) : null)
const ofItem = (groups: readonly CountedGroup[], item: string): Counted => together(groups.filter(group => group.item === item))

function alone(groups: readonly Counted[]): Shown {
  const sum = together(groups)
  return show(sum, sum.people >= least)
}

/** Groups that add up to the total, with `others` that are not listed. */
function family<T>(isShown: boolean, of: readonly T[], countedOf: (each: T) => Counted, apart: boolean, others: readonly Counted[] = []): { of: T; any: boolean; shown: Shown }[] {
  const counted = of.map(countedOf)
  const groups = [...counted.map(groupOf), ...others.map(other => ({ ...groupOf(other), unlisted: true }))]
  const may = hideGroups({ groups, apart })
  return of.map((each, i) => ({ of: each, any: groups[i]?.any ?? false, shown: show(counted[i] ?? nothing, isShown && may[i]) }))
}

/** What was answered at none of the places that are listed. */
function elsewhere(total: Counted, { place }: RawAnswers, { places }: Listed): Counted {
  const at = together(place.filter(({ item }) => places.some(({ id }) => id === item)))
  return { ...nothing, attempts: Math.max(0, total.attempts - at.attempts), people: Math.max(0, total.people - at.people) }
}

interface Table extends Pick<ShownAnswers, 'total' | 'kinds' | 'communities' | 'cells'> {
  total: Shown
}

/** Kind × community with its sums; what belongs to no listed community is in the sums only. */
function shownTable(raw: RawAnswers, communities: Listed['communities'], total: Counted): Table {
  const byCell = new Map(raw.kind.map(group => [`${group.item} ${group.community}`, group]))
  const ids = new Set(communities.map(({ id }) => id))
  const columns = communities.filter(({ id }) => raw.total.some(group => group.community === id))
  const rows = scamKinds.filter(kind => raw.kind.some(({ item }) => item === kind))
  const cellsOf = (kind: ScamKind) => columns.map(({ id }): Counted => byCell.get(`${kind} ${id}`) ?? nothing)
  const restOf = (groups: readonly CountedGroup[]) => together(groups.filter(({ community }) => !ids.has(community)))
  const ofKind = (kind: ScamKind) => raw.kind.filter(({ item }) => item === kind)
  const ofCommunity = columns.map(({ id }) => together(raw.total.filter(({ community }) => community === id)))

  const line = (cells: readonly Counted[], rest: Counted, sum: Counted): Group[] => [...cells.map(groupOf), { ...groupOf(rest), unlisted: true }, groupOf(sum)]
  const kindSums = rows.map(kind => together(ofKind(kind)))
  const may = hideCells([
    ...rows.map((kind, i) => line(cellsOf(kind), restOf(ofKind(kind)), kindSums[i] ?? nothing)),
    line(ofCommunity, restOf(raw.total), total)
  ])
  const isShown = may[rows.length]?.[columns.length + 1] ?? false
  const shown = (counted: Counted, row: number, column: number) => show(counted, isShown && may[row]?.[column])
  return {
    total: show(total, isShown),
    kinds: rows.map((kind, r) => ({ kind, answers: shown(kindSums[r] ?? nothing, r, columns.length + 1) })),
    communities: columns.map(({ id }, c) => ({ communityId: id, answers: shown(ofCommunity[c] ?? nothing, rows.length, c) })),
    cells: rows.flatMap((kind, r) =>
      cellsOf(kind).flatMap((counted, c) => (isAny(counted) ? [{ kind, communityId: columns[c]?.id ?? '', answers: shown(counted, r, c) }] : []))
    )
  }
}
