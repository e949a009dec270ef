/** Replies of the statistics as a station of six communities may get them: invented numbers. */
import type { Answers, Estimate, Push, Shown, Statistics, StatisticsRequest, WeakSpot } from '../../../contract/statistics'
import type { ScamKind } from '../../../contract/vocabulary'

export const asOf = '2026-11-22T01:41:00.000Z'

export const communities = [
  ['chunfengli', '春风里'],
  ['fangzhi', '纺织路'],
  ['donghu', '东湖'],
  ['xuefu', '学府'],
  ['station', '火车站'],
  ['laojie', '老街']
].map(([id, name]) => ({ id: id!, name: name! }))

const estimate = (value: number, half: number): Estimate => ({ value, low: value - half, high: value + half })

/** So many people of whom so many recognised scams, in per cent. */
export function answers(people: number, hits: number, falseAlarms = 30, more: Partial<Answers> = {}): Answers {
  const seen = people * 6
  return {
    people,
    atLeast: false,
    attempts: people * 2,
    answered: people * 12,
    right: Math.round((people * 12 * (hits + 100 - falseAlarms)) / 200),
    scamSeen: seen,
    hits: Math.round((seen * hits) / 100),
    genuineSeen: seen,
    falseAlarms: Math.round((seen * falseAlarms) / 100),
    hitRate: estimate(hits / 100, 0.04),
    falseAlarmRate: estimate(falseAlarms / 100, 0.04),
    discernment: estimate((hits - falseAlarms) / 35, 0.2),
    bias: estimate((50 - (hits + falseAlarms) / 2) / 40, 0.1),
    ...more
  }
}

const hitsByWeek = [58, 61, 60, 65, 66, 70, 69, 72, 74]
const alarmsByWeek = [35, 33, 34, 31, 30, 27, 28, 26, 24]
const mondays = ['2026-09-21', '2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']

const hitsByCell: Partial<Record<ScamKind, (number | null)[]>> = {
  rebate: [78, 81, 74, 88, 70, 76],
  investment: [72, 69, 75, 83, 66, 71],
  shopping: [80, 77, 82, 86, 74, 79],
  customerService: [54, 68, 71, 80, 63, 66],
  credit: [70, 72, 69, 77, null, 73],
  acquaintance: [61, 75, 70, 79, 68, 59],
  police: [76, 82, 85, 90, 77, 81]
}
const kinds = Object.keys(hitsByCell) as ScamKind[]
const shown = (hits: number | null, people: number): Shown => (hits === null ? null : answers(people, hits))

const guides = [
  { guideId: 'guide-antifraud-app', counted: 1241, handedOver: 7, stuck: 3, declined: 2, rejected: 1, stuckAt: [] },
  { guideId: 'guide-golden-bell', counted: 12, handedOver: 0, stuck: 0, declined: 1, rejected: 0, stuckAt: [] }
]
const reach = (total: number, name: string) => ({ total, previous: total - 20, items: [{ id: 'a', name, count: Math.round(total / 2) }] })

/** What is asked for decides the days; the numbers are the same. */
export const statistics = ({ from, to, stationId, communityId }: StatisticsRequest, more: Partial<Statistics['answers']> = {}): Statistics => ({
  from,
  to,
  station: stationId ?? '城东派出所',
  communityId: communityId ?? null,
  stations: [],
  communities,
  answers: {
    asOf,
    total: answers(312, 71, 27, { answered: 4380 }),
    previous: answers(300, 66, 31),
    yearBefore: null,
    today: 7,
    checkups: answers(41, 75, 22),
    step: 'week',
    series: mondays.map((day, i) => ({ from: day, answers: answers(20 + i * 4, hitsByWeek[i]!, alarmsByWeek[i]) })),
    kinds: kinds.map((kind, i) => ({ kind, answers: answers(120 - i * 9, 70 + i, 30 - i) })),
    communities: communities.map(({ id }, i) => ({ communityId: id, answers: answers(30 + i * 7, 70 + i) })),
    audiences: [
      { audience: 'elder', answers: answers(120, 64, 38) },
      { audience: 'student', answers: answers(80, 79, 20) },
      { audience: null, answers: null }
    ],
    places: [{ placeId: 'place-a', name: '示例银行东湖支行', answers: answers(24, 73) }],
    cells: kinds.flatMap(kind => (hitsByCell[kind] ?? []).map((hits, i) => ({ kind, communityId: communities[i]!.id, answers: shown(hits, 20 + i) }))),
    ...more
  },
  registrations: { asOf, guides, previous: [{ ...guides[0]!, counted: 1200 }], accuracy: { reviewed: 40, accepted: 30, share: 0.75, low: 0.598, high: 0.858 } },
  reports: {
    asOf,
    total: 23,
    previous: 20,
    kinds: [
      { kind: 'rebate', count: 6 },
      { kind: 'customerService', count: 9 },
      { kind: 'shopping', count: 4 },
      { kind: null, count: 4 }
    ],
    clusters: 2
  },
  reach: { asOf, cases: reach(820, '她在柜台前停了下来'), alerts: reach(410, '冒充客服的电话多了'), lessons: reach(95, '退款不用下载App'), places: reach(64, '示例银行东湖支行') },
  coverage: {
    asOf,
    kinds: [
      { kind: 'point', places: 12, placesVisited: 9, count: 480, met: 350 },
      { kind: 'line', places: 4, placesVisited: 1, count: 60, met: 12 },
      { kind: 'group', places: 0, placesVisited: 0, count: 0, met: 0 }
    ]
  }
})

export const weakSpot = (more: Partial<WeakSpot> = {}): WeakSpot => ({
  kind: 'customerService',
  communityId: 'chunfengli',
  what: 'hits',
  people: 48,
  answers: 288,
  share: { value: 0.54, low: 0.48, high: 0.6 },
  usual: 0.72,
  ...more
})

export const push = (more: Partial<Push> = {}): Push => ({
  pushId: '0b9e8f5e-6c1f-4c59-9d38-0a3c1f3f9a01',
  kind: 'customerService',
  communityId: 'chunfengli',
  what: 'hits',
  lessonId: 'lesson-customer-service',
  questionIds: ['a', 'b', 'c'],
  shareText: '退款不用下载App。',
  by: '张三',
  sentAt: '2026-11-10T02:00:00.000Z',
  before: { from: '2026-10-13', to: '2026-11-09', answers: answers(48, 54) },
  after: { from: '2026-11-11', to: '2026-11-17', answers: answers(31, 61) },
  change: { value: 0.07, low: 0.01, high: 0.13 },
  dueOn: '2026-11-18',
  ...more
})
