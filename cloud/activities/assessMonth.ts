import type { AssessedStation, Assessment, weekStates } from '../../contract/activityAssessment'
import { chinaDay } from '../../contract/chinaDay'
import { type Result, success } from '../../contract/result'
import type { Statistics } from '../../contract/statistics'
import type { StationDay } from '../store/activities'
import { createAssessment, type HandledRow } from '../store/activitiesAssessment'
import { addDays, lastOfMonth, mondayOf, startOf } from '../statistics/days'
import { readStatistics } from '../statistics/readStatistics'
import type { AtDesk } from './atDesk'
import type { Asked } from './stationAsked'

type Week = Assessment['weeks'][number]

/** Weeks whose Monday is in the month. */
export function weeksOf(month: string): Week[] {
  const last = lastOfMonth(`${month}-01`)
  const first = mondayOf(`${month}-07`)
  const weeks: Week[] = []
  for (let from = first; from <= last; from = addDays(from, 7)) weeks.push({ from, to: addDays(from, 6) })
  return weeks
}

/** What each station did in a month: activities by week, and the numbers of the statistics of the month. */
export async function assessMonth({ activities, dependencies, now }: AtDesk, { station, stations }: Asked, month: string): Promise<Result<Assessment>> {
  const [from, to] = [`${month}-01`, lastOfMonth(`${month}-01`)]
  const weeks = weeksOf(month)
  const { store } = dependencies
  const [days, totals, handled, areas] = await Promise.all([
    activities.days(station, weeks[0]?.from ?? from, weeks.at(-1)?.to ?? to),
    activities.totalsByStation(station, from, to),
    store.part(createAssessment).handled(startOf(from), startOf(addDays(to, 1)), now),
    store.places.areas()
  ])
  const names = station === null ? [...new Set([...stations, ...totals.keys(), ...days.map(day => day.station)])].filter(Boolean) : [station]
  const assessed: AssessedStation[] = []
  for (const name of names) {
    // As an officer of that station sees them, also where the city has published no communities of it. One after the other: all
    // of a city's at once would keep others waiting.
    const read = await readStatistics(dependencies, { role: 'officer', station: name }, { from, to })
    if (!read.ok) return read
    const own = new Set(areas.filter(area => area.station === name).map(({ id }) => id))
    assessed.push({
      station: name,
      weeks: weeks.map(week => weekOf(week, days.filter(day => day.station === name), chinaDay(now))),
      totals: totals.get(name) ?? { activities: 0, people: 0, materials: { poster: 0, leaflet: 0, foldout: 0, board: 0, banner: 0 } },
      reports: sumOf(handled.filter(({ communityId }) => own.has(communityId))),
      ...fromStatistics(read.value)
    })
  }
  return success({ month, station, weeks, stations: assessed, asOf: now.toISOString() })
}

function weekOf({ from, to }: Week, days: readonly StationDay[], today: string): { state: (typeof weekStates)[number]; activities: number } {
  const activities = days.reduce((sum, each) => sum + (each.day >= from && each.day <= to ? each.activities : 0), 0)
  if (activities > 0) return { state: 'done', activities }
  return { state: today > to ? 'missing' : today < from ? 'ahead' : 'open', activities }
}

const sumOf = (rows: readonly HandledRow[]) => ({
  received: rows.reduce((sum, row) => sum + row.received, 0),
  due: rows.reduce((sum, row) => sum + row.due, 0),
  inTime: rows.reduce((sum, row) => sum + row.inTime, 0)
})

function fromStatistics({ coverage, registrations: { accuracy, guides } }: Statistics): Pick<AssessedStation, 'registrations' | 'visits'> {
  return {
    registrations: { counted: guides.reduce((sum, guide) => sum + guide.counted, 0), handedOver: guides.reduce((sum, guide) => sum + guide.handedOver, 0), accuracy },
    visits: { places: coverage.kinds.reduce((sum, kind) => sum + kind.places, 0), placesVisited: coverage.kinds.reduce((sum, kind) => sum + kind.placesVisited, 0) }
  }
}
