import type { OfficerQuestion, PracticeTopic } from '../../contract/officerPractice'

const options = ['a', 'b', 'c', 'd'].map(id => ({ id, text: `做法${id}`, ...(id === 'a' ? {} : { why: `做法${id}会让人更慌。` }) }))

function question(topic: PracticeTopic, number: number, fields: Partial<OfficerQuestion> = {}): OfficerQuestion {
  const id = `officer-${topic}-${String(number).padStart(2, '0')}`
  return {
    id, topic, title: '测试题', type: 'single', difficulty: 1, stem: `第${number}种情形，怎么说好？`, options, answer: ['a'], explanation: `第${number}题的说明：先听他说完。`,
    sources: ['test-source'], reviewedOn: '2026-11-22', ...fields
  }
}

/** Fourteen on how to explain, two on how to dissuade, one on law. */
export const officerQuestions: OfficerQuestion[] = [
  ...Array.from({ length: 14 }, (_, i) => question('explain', i + 1)),
  question('dissuade', 1, { type: 'multiple', answer: ['a', 'c'] }),
  question('dissuade', 2, { type: 'order', answer: ['d', 'c', 'b', 'a'] }),
  question('law', 1)
]
