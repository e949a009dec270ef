import { randomUUID } from 'node:crypto'
import type { ActionInput, ActionName } from '../../contract/actions'
import { chinaDay } from '../../contract/chinaDay'
import { placeAt } from './assists'
import { goodPassphrase } from './officers'
import { alertText, caseText } from './publishedTexts'
import { record } from './registrations'
import { report } from './reports'
import { practiceSubmission } from './submissions'
import { appGuide } from './testGuides'

/** What the inputs are about. */
export interface Things {
  activityId: string
  assistId: string
  changeId: string
  communityId: string
  contestId: string
  feedbackId: string
  inviteId: string
  loopId: string
  markId: string
  officerId: string
  photoId: string
  placeId: string
  reportKey: string
  reviewId: string
  storyId: string
  /** Of the thing that is changed. */
  version: number
  visitId: string
}

/** Things that are nowhere. */
export const nowhere = (): Things => ({
  activityId: randomUUID(),
  assistId: randomUUID(),
  changeId: randomUUID(),
  communityId: 'east-1',
  contestId: randomUUID(),
  feedbackId: randomUUID(),
  inviteId: randomUUID(),
  loopId: randomUUID(),
  markId: randomUUID(),
  officerId: randomUUID(),
  photoId: randomUUID(),
  placeId: 'place-nowhere',
  reportKey: 'a-report-that-is-nowhere-at-all',
  reviewId: randomUUID(),
  storyId: randomUUID(),
  version: 1,
  visitId: randomUUID()
})

/** An input of every action that its contract takes; leaving an action out does not compile. */
export function actionInputs(things: Things, now = new Date()): { [A in ActionName]: ActionInput<A> } {
  const { activityId, assistId, changeId, communityId, contestId, feedbackId, inviteId, loopId, markId, officerId, photoId, placeId, reportKey, reviewId, storyId, version, visitId } = things
  const today = chinaDay(now)
  const period = { from: today, to: today }
  const monday = mondayOf(today)
  const loop = { loopId, version }
  const guideId = appGuide.id
  const activity = { activityId, day: today, venue: 'community', placeText: '幸福里广场', people: 20 } as const
  const push = { pushId: randomUUID(), kind: 'rebate', communityId, what: 'hits' } as const
  const texts = { title: '宣传简报', unit: '城东派出所', done: '', found: '', next: '', photos: [] }
  return {
    'session.open': {},
    'profile.save': { audience: 'elder' },
    'profile.export': {},
    'profile.erase': {},
    'quiz.paper': { mode: 'checkup' },
    'quiz.submit': practiceSubmission(),
    'quiz.progress': {},
    'quiz.remind': { inDays: null },
    'cases.list': {},
    'cases.read': { caseId: 'case-nowhere' },
    'alerts.current': {},
    'alerts.subscribe': { wanted: false },
    'places.open': { placeId },
    'partners.list': {},
    'areas.list': {},
    'report.submit': report(),
    'report.status': { receiptCode: '2222222222' },
    'report.mine': {},
    'report.withdraw': { reportId: randomUUID() },
    'report.supplement': { reportId: randomUUID(), supplementId: randomUUID(), story: '又打来一次。', evidenceIds: [] },
    'evidence.keep': { fileId: 'cloud://nowhere.file' },
    'guides.current': {},
    'registration.record': record(),
    'registration.remind': { guideId, wanted: false },
    'assist.join': { assistCode: '123456' },
    'assist.follow': { assistId, seq: 1, place: placeAt('sign-up') },
    'assist.leave': { assistId },
    'family.invite': { inviteId: randomUUID(), guideId },
    'family.answer': { inviteId: randomUUID(), agree: true },
    'family.report': { inviteId: randomUUID(), seq: 1, done: 1, total: 3, finished: false },
    'family.list': {},
    'family.revoke': { inviteId: randomUUID() },
    'feedback.submit': { feedbackId: randomUUID(), kind: 'idea', text: '字可以再大一点。', wantsReply: false },
    'feedback.mine': {},
    'changes.list': {},
    'survey.current': {},
    'survey.answer': { surveyId: 'no-such-survey', version: 1, answerId: randomUUID(), answers: [] },
    'stories.submit': { storyId: randomUUID(), title: '我挂了电话', text: '有人打电话说我的快递丢了，要退钱给我，我说不用了，挂了电话。', consent: true },
    'stories.mine': {},
    'stories.withdraw': { storyId },
    'stories.agree': { storyId, version: 1 },
    'stories.list': {},
    'reach.count': { batchId: randomUUID(), items: [{ type: 'case', id: 'case-nowhere', count: 1 }] },
    'cases.publish': { step: 'draft', case: caseText(`case-${randomUUID()}`) },
    'cases.desk': {},
    'alerts.publish': { step: 'draft', alert: alertText(`alert-${randomUUID()}`) },
    'alerts.desk': {},
    'reports.queue': {},
    'reports.open': { reportKey, reason: '核实举报' },
    'reports.decide': { reportKey, version, status: 'checking' },
    'reports.note': { reportKey, version, note: '打过电话，没人接。' },
    'clusters.list': {},
    'officer.enrol': { code: 'AAAA-BBBB-CCCC-DDDD', passphrase: goodPassphrase, name: '丁一', station: '城东派出所' },
    'officer.signIn': { name: '没有人', passphrase: 'x' },
    'officer.me': {},
    'officer.signOut': {},
    'officer.changePassphrase': { old: 'x', new: goodPassphrase },
    'officers.list': {},
    'officers.revoke': { officerId, reason: '调离岗位' },
    'officers.invite': { role: 'volunteer' },
    'officers.invites': {},
    'officers.uninvite': { inviteId },
    'officers.change': { officerId, role: 'officer', reason: '调岗' },
    'officers.signOut': { officerId, reason: '手机丢了' },
    'audit.list': {},
    'audit.verify': {},
    'desk.today': {},
    'assist.open': { guideId },
    'assist.watch': { assistId },
    'assist.tick': { assistId, seq: 1, ticks: [] },
    'assist.end': { assistId },
    'registration.tally': period,
    'reviews.queue': {},
    'reviews.decide': { reviewId, verdict: 'accept' },
    'reviews.accuracy': period,
    'visits.save': { visitId, kind: 'point', label: '幸福里3栋', communityId, count: 30 },
    'visits.remove': { visitId },
    'visits.list': {},
    'visits.mark': { visitId, markId, result: 'met' },
    'visits.unmark': { visitId, markId },
    'visits.coverage': {},
    'statistics.read': period,
    'statistics.refresh': {},
    'statistics.export': { ...period, format: 'csv' },
    'weakspots.read': period,
    'pushes.draft': push,
    'pushes.send': push,
    'pushes.list': {},
    'places.list': {},
    'places.save': { id: placeId, name: '幸福里广场', communityId, venue: 'community' },
    'places.withdraw': { id: placeId, version, reason: '拆掉了' },
    'places.poster': { id: placeId, size: 'A4', link: `/letter?scene=${placeId}`, picture: 'AAAA' },
    'loops.open': { loopId, title: '冒充客服退款的电话多了', from: { tip: '两位居民说接到自称客服的电话。' } },
    'loops.list': {},
    'loops.read': { loopId },
    'loops.assign': { ...loop, step: 'judge', owner: null, dueOn: null },
    'loops.step': { ...loop, step: 'judge', change: 'note', note: '已经核对过。' },
    'loops.draft': loop,
    'loops.push': { ...loop, pushId: randomUUID() },
    'loops.close': { ...loop, result: '已经提醒了社区。' },
    'loops.reopen': { ...loop, reason: '又有新的反映。' },
    'drafts.check': { alert: { ...alertText('alert-draft') } },
    'drafts.people': { by: [officerId] },
    'activity.log': activity,
    'activity.change': { ...activity, version },
    'activity.remove': { activityId },
    'activity.restore': { activityId },
    'activity.list': period,
    'activity.photo': { activityId, photoId, evidenceId: randomUUID() },
    'activity.picture': { activityId, photoId },
    'brief.make': { weekOf: monday },
    'brief.save': { weekOf: monday, version, texts },
    'brief.export': { weekOf: monday },
    'assessment.read': { month: today.slice(0, 7) },
    'assessment.export': { month: today.slice(0, 7), format: 'csv' },
    'feedback.inbox': {},
    'feedback.groups': {},
    'feedback.decide': { id: feedbackId, version, state: 'reading' },
    'changes.publish': { step: 'draft', id: changeId, title: '字变大了', whatWasSaid: '有人说字太小。', whatChanged: '现在可以选特大字。' },
    'changes.desk': {},
    'surveys.desk': {},
    'surveys.results': { id: 'no-such-survey' },
    'stories.desk': {},
    'stories.decide': { step: 'reject', id: storyId, version: 1, reason: '看不明白' },
    'contest.list': {},
    'contest.mine': { contestId },
    'contest.standings': { contestId },
    'contest.draw': { contestId },
    'contest.file': { contestId, part: 0 },
    'groups.mine': {},
    'groups.create': { groupId: randomUUID(), name: '三年二班', kind: 'class' },
    'groups.look': { code: 'ABCD2345' },
    'groups.join': { code: 'ABCD2345' },
    'groups.leave': { groupId: randomUUID() },
    'groups.newCode': { groupId: randomUUID() },
    'groups.close': { groupId: randomUUID() },
    'community.read': { communityId },
    'contests.desk': {},
    'contests.read': { contestId },
    'contests.create': {
      contestId,
      title: '反诈知识竞答',
      opensAt: new Date(now.getTime() + 86_400_000).toISOString(),
      closesAt: new Date(now.getTime() + 8 * 86_400_000).toISOString(),
      rules: ['每人每天可以答一份。'],
      communityIds: [communityId],
      questions: 10,
      passMark: 6,
      prizes: [{ name: '雨伞', count: 10 }],
      pool: 'city',
      publicNumberSource: null
    },
    'contests.cancel': { contestId, reason: '日期改了' },
    'contests.close': { contestId },
    'contests.draw': { contestId, publicNumber: null },
    'contests.held': { contestId },
    'contests.decideHeld': { contestId, entryId: randomUUID(), decision: 'accept', reason: '一家人用一部手机' },
    'contests.prizes': { contestId, list: 'out' },
    'contests.redeem': { contestId, code: 'ABCDE23456' },
    'contests.undoRedeem': { contestId, entryId: randomUUID() },
    'discernment.read': {},
    'items.statistics': { pool: 'practice' },
    'items.read': { questionId: 'practice-scam' },
    'officerPractice.draw': {},
    'officerPractice.submit': { paperId: randomUUID(), answers: [{ questionId: 'officer-law-01', optionIds: ['a'] }] },
    'officerPractice.state': {}
  }
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
