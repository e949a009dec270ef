import { chinaDay } from '../../contract/chinaDay'
import { type Result, success } from '../../contract/result'
import type { Statistics, StatisticsRequest } from '../../contract/statistics'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import { createStatisticsOthers } from '../store/statisticsOthers'
import { createStatisticsReading } from '../store/statisticsReading'
import { readAnswers } from './readAnswers'
import { readCoverage, readReach, readRegistrations, readReports } from './readOthers'
import { makeFirst } from './refreshStatistics'
import { type Asked, scopeAsked } from './scopeAsked'
import { shownAnswers } from './shownAnswers'

type Needed = Pick<Dependencies, 'now' | 'randomUuid' | 'store'>

/**
 * The numbers of a period as the officer may see them: the page, the export and the briefs show these and no others.
 *
 * @returns INVALID_INPUT for a period that is none, FORBIDDEN for what is another station's
 */
export async function readStatistics(dependencies: Needed, officer: Pick<OfficerCaller, 'role' | 'station'>, request: StatisticsRequest): Promise<Result<Statistics>> {
  const { from, to } = request
  const scope = await scopeAsked(dependencies, officer, request)
  if (!scope.ok) return scope
  const asked = scope.value
  const period = { from, to }
  const answers = await readShownAnswers(dependencies, asked, period)
  return success({
    from,
    to,
    station: asked.station,
    communityId: request.communityId ?? null,
    stations: officer.role === 'admin' ? [...new Set(asked.areas.map(({ station }) => station))] : [],
    communities: [...answers.listed],
    answers: answers.shown,
    registrations: await readRegistrations(dependencies, asked, period),
    reports: await readReports(dependencies, asked, period),
    reach: await readReach(dependencies, asked, period),
    coverage: await readCoverage(dependencies, asked)
  })
}

interface ReadShown {
  shown: Statistics['answers']
  listed: Asked['communities']
}

/** What was answered, without what has to be hidden. Where the city has published no communities, those that residents named. */
export async function readShownAnswers(dependencies: Needed, asked: Asked, period: { from: string; to: string }): Promise<ReadShown> {
  const { now, store } = dependencies
  const { among, areas, communities, whose } = asked
  await makeFirst(dependencies)
  const raw = await readAnswers(store, among.whose, period)
  const named = [...new Set([...raw.total, ...raw.kind].map(({ community }) => community))].filter(Boolean).sort()
  const listed = areas.length > 0 ? among.communities : named.map(id => ({ id, name: id }))
  const places = (await store.part(createStatisticsOthers).places()).filter(({ communityId }) => !among.whose.others.includes(communityId))
  const today = chinaDay(now())
  const isToday = period.from <= today && today <= period.to
  const live = isToday ? await store.part(createStatisticsReading).attemptsOn(today, whose) : 0
  const shown = shownAnswers(raw, { communities: listed, places }, whose.communityId)
  return { listed: areas.length > 0 || whose.communityId !== undefined ? communities : named.map(id => ({ id, name: id })), shown: { ...shown, asOf: (raw.asOf ?? now()).toISOString(), today: shown.total ? live : null } }
}
