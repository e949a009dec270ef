import type { Question } from '../../contract/question'
import { practiceTopicNames, practiceTopics } from '../../contract/officerPractice'
import { audienceNames, audiences, leverNames, levers, scamKindNames, scamKinds } from '../../contract/vocabulary'
import { type ContentRule, type Finding, wholePool } from './content'

const name = '题量'

/**
 * The least that must be there, counted in practice questions except for the pools that have their own number. An officer's
 * paper may be of one topic and has ten questions; scenarios are counted by the rule of their ways.
 */
export const least = { practice: 300, checkup: 30, contest: 80, officers: 40, topic: 10, scenarios: 10, kind: 12, audience: 12, lever: 6 }

function short(file: string, what: string, have: number, want: number): Finding[] {
  if (have >= want) return []
  return [{ file, id: wholePool, rule: name, problem: `${what}只有${have}道，至少要${want}道。`, mend: `再补${want - have}道。` }]
}

const count = (questions: readonly Question[], counts: (question: Question) => boolean) => questions.filter(counts).length

/** Every kind, audience and lever has enough to practise on. */
export const rule: ContentRule = {
  name,
  check({ practice, checkup, contest, officerPractice }) {
    const questions = practice.map(({ item }) => item)
    return [
      ...short('content/questions', '练习题', questions.length, least.practice),
      ...short('content/checkup', '体检题', checkup.length, least.checkup),
      ...short('content/contest', '竞答题', contest.length, least.contest),
      ...short('content/officer-practice', '宣防练习题', officerPractice.length, least.officers),
      ...practiceTopics.flatMap(topic => {
        const have = officerPractice.filter(({ item }) => item.topic === topic).length
        return short(`content/officer-practice/${topic}.json`, `“${practiceTopicNames[topic]}”`, have, least.topic)
      }),
      ...scamKinds.flatMap(kind =>
        short(`content/questions/${kind}.json`, `“${scamKindNames[kind]}”`, count(questions, question => question.kind === kind), least.kind)
      ),
      ...audiences.flatMap(audience => {
        const have = count(questions, question => question.audiences.includes(audience))
        return short('content/questions', `给“${audienceNames[audience]}”的题`, have, least.audience)
      }),
      ...levers.flatMap(lever => {
        const have = count(questions, question => question.levers.includes(lever))
        return short('content/questions', `手法“${leverNames[lever]}”的题`, have, least.lever)
      })
    ]
  }
}
