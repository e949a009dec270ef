/** Statistics in the place of cloud/statistics/readStatistics: each number is known, so that it can be looked for where it should come out. */
import { type Result, success } from '../../contract/result'
import type { Answers, Statistics, StatisticsRequest } from '../../contract/statistics'

const share = (value: number) => ({ value, low: value - 0.02, high: value + 0.02 })
const answers = (people: number): Answers => ({
  people, atLeast: false, attempts: people * 2, answered: people * 10, right: people * 8, scamSeen: people * 5, hits: people * 4, genuineSeen: people * 5,
  falseAlarms: people, hitRate: share(0.875), falseAlarmRate: share(0.14), discernment: null, bias: null
})
const reach = (total: number) => ({ total, previous: total - 1, items: [] })
const guide = (counted: number) => ({ guideId: 'guide-antifraud-app', counted, handedOver: 2, stuck: 0, declined: 0, rejected: 0, stuckAt: [] })
const asOf = '2026-11-22T02:00:00.000Z'

/** What was asked for. */
export const asked: { from: string; to: string; stationId?: string | undefined }[] = []
const statistics = (from: string, to: string): Statistics => ({
  from, to, station: null, communityId: null, stations: [], communities: [],
  answers: {
    asOf, total: answers(1280), previous: answers(960), yearBefore: null, today: 0, checkups: null, step: 'day', series: [],
    kinds: [{ kind: 'rebate', answers: answers(30) }, { kind: 'police', answers: { ...answers(30), hitRate: share(0.4) } }],
    communities: [], audiences: [], places: [], cells: []
  },
  registrations: { asOf, guides: [guide(40), guide(26)], previous: [guide(41)], accuracy: { reviewed: 25, accepted: 24, share: 0.96, low: 0.8, high: 0.99 } },
  reports: { asOf, total: 12, previous: 9, kinds: [], clusters: 2 },
  reach: { asOf, cases: reach(420), alerts: reach(310), lessons: reach(205), places: reach(77) },
  coverage: { asOf, kinds: [{ kind: 'point', places: 118, placesVisited: 30, count: 900, met: 333 }] }
})

export async function readStatistics(_dependencies: unknown, _officer: unknown, request: StatisticsRequest): Promise<Result<Statistics>> {
  asked.push(request)
  return success(statistics(request.from, request.to))
}
