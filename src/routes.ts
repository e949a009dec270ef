/** The only place that spells page paths. */
const quiz = '/subpackages/quiz'
const city = '/subpackages/city'
const report = '/subpackages/report'
const guide = '/subpackages/guide'
const officer = '/subpackages/officer'
const insight = '/subpackages/insight'
const work = '/subpackages/work'
const voice = '/subpackages/voice'
const simulator = '/subpackages/simulator'
const contest = '/subpackages/contest'

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []))
  return pairs.length ? `${path}?${pairs.join('&')}` : path
}

export const tabs = { home: '/pages/home/index', quiz: '/pages/quiz/index', cases: '/pages/cases/index', me: '/pages/me/index' } as const
export type TabName = keyof typeof tabs

export const routes = {
  /** @param kind what the person has met, where the way here knows it */
  call: (query: { kind?: string } = {}) => withQuery('/pages/call/index', query),
  /** The money is gone: 110 first. */
  stop: (query: { kind?: string } = {}) => withQuery('/pages/stop/index', query),
  /** @param money whether money has gone: no, yes or unsure; @param goOn go on with the draft without asking */
  reportForm: (query: { kind?: string; money?: string; goOn?: string } = {}) => withQuery(`${report}/form/index`, query),
  myReports: `${report}/mine/index`,
  myReport: (reportId: string) => withQuery(`${report}/one/index`, { reportId }),
  reportStatus: (query: { code?: string } = {}) => withQuery(`${report}/status/index`, query),
  /** @param kind practise one kind only; @param first a question to begin with */
  practice: (query: { kind?: string; first?: string } = {}) => withQuery(`${quiz}/practice/index`, query),
  checkup: `${quiz}/checkup/index`,
  /** Six messages, 1, 4 and 12 weeks after a whole one. */
  shortCheckup: `${quiz}/checkup/index?short=1`,
  progress: `${quiz}/progress/index`,
  /** In the package of the questions, for 如果是您. */
  case: (caseId: string) => withQuery(`${quiz}/case/index`, { caseId }),
  favourites: `${quiz}/favourites/index`,
  lessons: `${quiz}/lessons/index`,
  lesson: (lessonId: string) => withQuery(`${quiz}/lesson/index`, { lessonId }),
  /** A picture to share: what somebody can now tell. */
  card: `${quiz}/card/index`,
  /** 骗局模拟器. */
  simulator: `${simulator}/list/index`,
  /** @param show on a big screen, for a talk */
  simulation: (scenarioId: string, query: { show?: string } = {}) => withQuery(`${simulator}/run/index`, { scenarioId, ...query }),
  /** 有奖竞答. */
  contests: `${contest}/list/index`,
  contest: (contestId: string) => withQuery(`${contest}/one/index`, { contestId }),
  contestPaper: (contestId: string) => withQuery(`${contest}/paper/index`, { contestId }),
  /** How the draw went, and how anyone can check it. */
  contestDraw: (contestId: string) => withQuery(`${contest}/draw/index`, { contestId }),
  /** 班级、单位、小区一起学. */
  groups: (query: { code?: string } = {}) => withQuery(`${contest}/groups/index`, query),
  alerts: `${city}/alerts/index`,
  alert: (alertId: string) => withQuery(`${city}/alert/index`, { alertId }),
  /** What the QR code of a place opens. */
  letter: `${city}/letter/index`,
  partners: `${city}/partners/index`,
  /** 我的社区. */
  community: `${city}/community/index`,
  /** 帮办: all guides. */
  guides: `${guide}/list/index`,
  /** @param inviteId the family member's link; @param step a step to begin at */
  guide: (guideId: string, query: { inviteId?: string; step?: string } = {}) => withQuery(`${guide}/walk/index`, { guideId, ...query }),
  /** An officer's code, typed or scanned. */
  join: (query: { code?: string } = {}) => withQuery(`${guide}/join/index`, query),
  recheck: (guideId: string) => withQuery(`${guide}/recheck/index`, { guideId }),
  /** Guides sent to family, and mine that family may see. */
  family: `${guide}/family/index`,
  /** The officer's side: opens a code, then goes along. In the package of the guides. */
  assist: (query: { guideId?: string; placeId?: string } = {}) => withQuery(`${guide}/assist/index`, query),
  /** On the officer's own phone, for people without WeChat. */
  handOver: (guideId: string) => withQuery(`${guide}/handover/index`, { guideId }),
  officerSignIn: `${officer}/sign-in/index`,
  officerDesk: `${officer}/desk/index`,
  visits: `${officer}/visits/index`,
  reviews: `${officer}/reviews/index`,
  tally: `${officer}/tally/index`,
  people: `${officer}/people/index`,
  audit: `${officer}/audit/index`,
  /** 宣传活动 and 宣传简报. */
  activities: `${officer}/activities/index`,
  statistics: `${insight}/statistics/index`,
  weakSpots: `${insight}/weak/index`,
  /** 学得怎么样: telling apart by week, and each question's numbers. */
  learning: `${insight}/learning/index`,
  /** 宣防能力比拼. */
  officerPractice: `${officer}/practice/index`,
  contestDesk: `${work}/contests/index`,
  reportDesk: `${work}/reports/index`,
  publishing: `${work}/publishing/index`,
  loops: `${work}/loops/index`,
  /** Begins a matter from reports that name the same contact. */
  loopOfCluster: (clusterId: string, kind?: string) => withQuery(`${work}/loops/index`, { clusterId, kind }),
  placeDesk: `${work}/places/index`,
  voiceDesk: `${work}/voices/index`,
  /** @param questionId what 这道题有问题 is about */
  feedback: (query: { questionId?: string } = {}) => withQuery(`${voice}/feedback/index`, query),
  /** 你的建议改了什么. */
  changes: `${voice}/changes/index`,
  survey: `${voice}/survey/index`,
  /** 高手在民间. */
  stories: `${voice}/stories/index`
}
