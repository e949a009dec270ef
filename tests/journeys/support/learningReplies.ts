import type { Discernment, ItemStatistics, Told } from '../../../contract/learning'
import type { OfficerGraded, OfficerPaper, OfficerPracticeState } from '../../../contract/officerPractice'

export const asOf = '2026-11-22T02:00:00.000Z'

export const told = (people: number, discernment?: number): Told => ({
  people, scamSeen: people * 5, hits: people * 4, genuineSeen: people * 5, falseAlarms: people,
  discernment: discernment === undefined ? null : { value: discernment, low: discernment - 0.2, high: discernment + 0.2 },
  bias: discernment === undefined ? null : { value: 0.4, low: 0.1, high: 0.7 }
})

export const learnt = (fields: Partial<Discernment> = {}): Discernment => ({
  station: '城东派出所', communityId: null, stations: [], communities: [],
  returners: { first: told(30, 0.8), latest: told(30, 1.6) },
  weeks: [
    { week: 0, could: 120, came: 120, unseen: told(120, 0.9), repeats: null },
    { week: 1, could: 100, came: 34, unseen: told(30, 1.6), repeats: told(12) },
    { week: 2, could: null, came: null, unseen: null, repeats: null }
  ],
  audiences: [{ audience: 'elder', unseen: told(60, 0.7) }, { audience: null, unseen: null }],
  asOf,
  ...fields
})

export const item = (questionId: string, fields: Partial<ItemStatistics> = {}): ItemStatistics => ({
  questionId, title: '安全账户', type: 'single', kind: 'police', people: 120, right: { value: 0.67, low: 0.58, high: 0.75 }, discrimination: 0.31,
  options: ['a', 'b', 'c', 'd'].map((id, i) => ({ id, text: `选项${id}`, right: id === 'b', share: [0.2, 0.67, 0.12, 0.01][i] ?? 0 })), draws: 'a', flags: [], ...fields
})

export const practiceState = (fields: Partial<OfficerPracticeState> = {}): OfficerPracticeState => ({
  mine: [
    { topic: 'explain', answered: 20, right: 16, seen: 12, bank: 14 },
    { topic: 'dissuade', answered: 0, right: 0, seen: 0, bank: 14 },
    { topic: 'law', answered: 0, right: 0, seen: 0, bank: 0 }
  ],
  stations: [
    { station: '城东派出所', people: 9, papers: 21, answered: 210, share: 0.83 },
    { station: '城西派出所', people: null, papers: null, answered: null, share: null }
  ],
  asOf,
  ...fields
})

const options = ['a', 'b', 'c'].map(id => ({ id, text: `做法${id}` }))
export const paper: OfficerPaper = {
  paperId: '11111111-1111-4111-8111-111111111111',
  questions: [
    { id: 'officer-explain-01', topic: 'explain', type: 'single', stem: '老人说要转钱到安全账户。', options },
    { id: 'officer-explain-02', topic: 'explain', type: 'multiple', stem: '先说哪几句？', options },
    { id: 'officer-explain-03', topic: 'explain', type: 'order', stem: '按先后怎么做？', options }
  ]
}
const source = { id: 'test-source', publisher: '某市公安局', title: '测试来源', date: '2025-06-18', grade: 'A' as const }
export const graded: OfficerGraded = {
  paperId: paper.paperId, right: 2, total: 3,
  items: [
    { questionId: 'officer-explain-01', correct: false, correctOptionIds: ['a'], whys: [{ id: 'b', why: '做法b会让人更慌。' }], explanation: '先听他说完。', sources: [source] },
    { questionId: 'officer-explain-02', correct: true, correctOptionIds: ['a', 'c'], whys: [], explanation: '两句都要。', sources: [] },
    { questionId: 'officer-explain-03', correct: true, correctOptionIds: ['c', 'b', 'a'], whys: [], explanation: '先停下来。', sources: [] }
  ]
}
