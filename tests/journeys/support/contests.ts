/** A contest as a server tells of it, for journeys of residents and officers. */
import type { Contest, MyContest, Standings } from '../../../contract/contest'
import type { Paper, SubmissionReply } from '../../../contract/quiz'
import { useContestStore } from '@/features/contest/contestStore'
import { keepSession } from '@/shared/api/session'
import { newPhone } from './appState'
import { resetSeam } from './officerSeam'

export const now = new Date('2026-11-24T02:00:00Z')
export const contestId = '7b1f0a52-4d2e-4a8b-9c1d-000000000001'
export const seedHash = 'ab'.repeat(32)
export const receipt = { entryId: '11111111-2222-4333-8444-555555555555', enteredAt: '2026-11-24T02:00:00.000Z', mark: 'cd'.repeat(32) }

export const contest = (fields: Partial<Contest> = {}): Contest => ({
  contestId,
  title: '城东反诈知识竞答',
  publisher: '城东派出所',
  state: 'open',
  opensAt: '2026-11-23T01:00:00.000Z',
  closesAt: '2026-12-01T10:00:00.000Z',
  rules: ['每人每天可以答一份。', '中奖后到派出所当面领。'],
  communities: [],
  questions: 5,
  passMark: 4,
  prizes: [{ name: '保温杯', count: 2 }, { name: '雨伞', count: 10 }],
  seedHash,
  publicNumberSource: { what: '福彩3D当天的开奖号码', on: '2026-12-02' },
  ...fields
})

export const mine = (fields: Partial<MyContest> = {}): MyContest => ({
  ...{ contestId, eligible: true, whyNot: null, papers: 0, paperToday: false, bestRight: null, passed: false, receipt: null, held: false, prize: null, review: null },
  ...fields
})

export const standings = (fields: Partial<Standings> = {}): Standings => ({
  communities: [{ communityId: 'dong', name: '城东社区', people: 12, passedShare: 0.62 }, { communityId: 'xi', name: '城西社区', people: null, passedShare: null }],
  people: 16,
  passedShare: 0.5,
  asOf: now.toISOString(),
  ...fields
})

const verdicts = [{ id: 'scam', text: '诈骗' }, { id: 'genuine', text: '正常' }, { id: 'unsure', text: '拿不准' }]
const options = ['b', 'c', 'a'].map(id => ({ id, text: `选项${id}` }))

/** A message to judge, one of several, and several of several. */
export const paper = (): Paper => ({
  paperId: '33333333-2222-8333-8444-555555555555',
  expiresAt: '2099-01-01T00:00:00.000Z',
  questions: [
    { id: 'rebate-contest-01', type: 'judge', kind: 'rebate', stem: '这条短信是真是假？', material: { channel: 'sms', from: '1069****12', text: '您的账户有异常，请点开链接处理。' }, options: verdicts },
    { id: 'police-contest-01', type: 'single', kind: 'police', stem: '接到这样的电话先怎么办？', options },
    { id: 'game-contest-01', type: 'multiple', kind: 'game', stem: '哪几样说明不对劲？', options }
  ]
})

export const reply = (attemptId: string, fields: Partial<NonNullable<SubmissionReply['contest']>> & { right?: number } = {}): SubmissionReply => {
  const { right = 4, ...told } = fields
  return { attemptId, right, total: 3, items: [], contest: { passed: true, receipt, held: false, keysFrom: '2026-12-01T10:10:00.000Z', ...told } }
}

/** A phone of somebody the server knows, on which no contest was ever opened. */
export function newContestPhone(): void {
  newPhone()
  useContestStore.setState({ receipts: [], sheets: {}, contests: [], mine: {}, heardAt: null })
  resetSeam()
  keepSession({ token: 't', residentId: 'r', role: 'resident', expiresAt: '2027-01-01T00:00:00.000Z' })
}
