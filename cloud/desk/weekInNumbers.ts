import { chinaDay } from '../../contract/chinaDay'
import type { Push, Statistics, WeakSpot } from '../../contract/statistics'
import type { Figure, Today } from '../../contract/today'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import { scopeOf } from '../officers/scopeOf'
import { addDays, mondayOf } from '../statistics/days'
import { pushOf } from '../statistics/measurePush'
import { readShownAnswers, readStatistics } from '../statistics/readStatistics'
import { scopeAsked } from '../statistics/scopeAsked'
import { weakSpotsIn } from '../statistics/weakSpotsIn'
import { createStatisticsPushes } from '../store/statisticsPushes'

type Needed = Dependencies

/** From Monday to today, and the same days of the week before: the numbers of the statistics page and no others. */
export async function weekInNumbers(dependencies: Needed, officer: OfficerCaller): Promise<Today['week']> {
  const to = chinaDay(dependencies.now())
  const from = mondayOf(to)
  const now = await readStatistics(dependencies, officer, { from, to })
  const before = await readStatistics(dependencies, officer, { from: addDays(from, -7), to: addDays(to, -7) })
  if (!now.ok || !before.ok) return null
  const values = figuresOf(now.value)
  const previous = figuresOf(before.value)
  return { from, to, figures: (Object.keys(values) as Figure['id'][]).map(id => ({ id, value: values[id], previous: previous[id] })) }
}

/** Nobody at all is 0; a few people are null, for they are hidden. */
const figuresOf = ({ answers, reach, registrations, reports }: Statistics): Record<Figure['id'], number | null> => ({
  practised: answers.total?.people ?? null,
  checkups: answers.checkups?.people ?? null,
  registered: registrations.guides.reduce((sum, { counted }) => sum + counted, 0),
  reports: reports.total,
  casesRead: reach.cases.total
})

/** A month is long enough for most cells to have twenty answers. */
const suggestionDays = 28

/** The weakest of all spots that may be shown, of the last four weeks. */
export async function suggestionOf(dependencies: Needed, officer: OfficerCaller): Promise<WeakSpot | null> {
  const to = chinaDay(dependencies.now())
  const scope = await scopeAsked(dependencies, officer, { from: addDays(to, 1 - suggestionDays), to })
  if (!scope.ok) return null
  const { shown } = await readShownAnswers(dependencies, scope.value, { from: addDays(to, 1 - suggestionDays), to })
  return weakSpotsIn(shown.cells)[0] ?? null
}

/** The latest push that has been measured after; measuring is done where the list is read. */
export async function lastFollowUp({ store }: Needed, officer: OfficerCaller): Promise<Push | null> {
  const rows = await store.part(createStatisticsPushes).list((await scopeOf(store, officer)).others)
  const measured = rows.find(row => row.measured_after)
  return measured ? pushOf(measured) : null
}
