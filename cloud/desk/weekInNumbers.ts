import { chinaDay } from '../../contract/chinaDay'
import type { Push, Statistics, WeakSpot } from '../../contract/statistics'
import type { Figure, Today } from '../../contract/today'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import { readStatistics } from '../statistics/readStatistics'
import { dayAfter, mondayOf } from './dayMath'

type Needed = Dependencies

/** From Monday to today, and the same days of the week before: the numbers of the statistics page and no others. */
export async function weekInNumbers(dependencies: Needed, officer: OfficerCaller): Promise<Today['week']> {
  const to = chinaDay(dependencies.now())
  const from = mondayOf(to)
  const now = await readStatistics(dependencies, officer, { from, to })
  const before = await readStatistics(dependencies, officer, { from: dayAfter(from, -7), to: dayAfter(to, -7) })
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

// TODO: from weakspots and pushes when they stand.
export const suggestionOf = async (_dependencies: Needed, _officer: OfficerCaller): Promise<WeakSpot | null> => null
export const lastFollowUp = async (_dependencies: Needed, _officer: OfficerCaller): Promise<Push | null> => null
