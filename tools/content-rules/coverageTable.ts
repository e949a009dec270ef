import { type CaseText, outcomeNames, outcomes } from '../../contract/case'
import type { Question } from '../../contract/question'
import { type OfficerQuestion, practiceTopicNames, practiceTopics } from '../../contract/officerPractice'
import { audienceNames, audiences, leverNames, levers, scamKindNames, scamKinds } from '../../contract/vocabulary'
import type { Content } from './content'

/** Width in columns of a terminal, where a Han character takes two. */
const width = (text: string) => [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
const padEnd = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)))
const padStart = (text: string, columns: number) => ' '.repeat(Math.max(0, columns - width(text))) + text

const row = (name: string, cells: readonly (string | number)[]) =>
  padEnd(name, 18) + cells.map(cell => padStart(String(cell), 8)).join('')

const ofType = (questions: readonly { type: Question['type'] }[], type: Question['type']) => questions.filter(question => question.type === type).length

function genuineOf(questions: readonly Question[]): string {
  const judging = questions.filter(question => question.type === 'judge')
  return `${judging.filter(question => question.verdict === 'genuine').length}/${judging.length}`
}

const kindRow = (name: string, practice: readonly Question[], checkup: readonly Question[], contest: readonly Question[]) =>
  row(name, [
    practice.length,
    ofType(practice, 'judge'),
    ofType(practice, 'single'),
    ofType(practice, 'multiple'),
    ofType(practice, 'order'),
    genuineOf(practice),
    checkup.length,
    genuineOf(checkup),
    contest.length,
    genuineOf(contest)
  ])

const officerRow = (name: string, questions: readonly OfficerQuestion[]) =>
  row(name, [...(['single', 'multiple', 'order'] as const).map(type => ofType(questions, type)), questions.length])

const officerLines = (questions: readonly OfficerQuestion[]): string[] => [
  row('宣防练习', ['单选', '多选', '排序', '合计']),
  ...practiceTopics.map(topic => officerRow(practiceTopicNames[topic], questions.filter(question => question.topic === topic))),
  officerRow('全部宣防练习', questions)
]

function caseRow(name: string, cases: readonly CaseText[]): string {
  return row(name, [...outcomes.map(outcome => cases.filter(item => item.outcome === outcome).length), cases.length])
}

/** A case counts for each of its kinds and audiences; the sum counts it once. */
const caseLines = (cases: readonly CaseText[]): string[] => [
  row('案例', [...outcomes.map(outcome => outcomeNames[outcome]), '合计']),
  ...scamKinds.map(kind => caseRow(scamKindNames[kind], cases.filter(item => item.kinds.includes(kind)))),
  caseRow('全部案例', cases),
  '',
  row('案例给谁看', [...outcomes.map(outcome => outcomeNames[outcome]), '合计']),
  ...audiences.map(audience => caseRow(audienceNames[audience], cases.filter(item => item.audiences.includes(audience))))
]

/**
 * What there is, as lines of text: questions of the three pools by kind, audience, lever and difficulty, those for practice by
 * type as well; officers' by topic; cases by kind, audience and outcome; how many there are of the rest.
 */
export function coverageTable(content: Content): string {
  const practice = content.practice.map(({ item }) => item)
  const checkup = content.checkup.map(({ item }) => item)
  const contest = content.contest.map(({ item }) => item)
  const count = (questions: readonly Question[], test: (question: Question) => boolean) => questions.filter(test).length
  const each = (name: string, test: (question: Question) => boolean) =>
    row(name, [practice, checkup, contest].map(questions => count(questions, test)))
  return [
    row('诈骗类型', ['练习', '判断', '单选', '多选', '排序', '正常', '体检', '正常', '竞答', '正常']),
    ...scamKinds.map(kind =>
      kindRow(
        scamKindNames[kind],
        practice.filter(question => question.kind === kind),
        checkup.filter(question => question.kind === kind),
        contest.filter(question => question.kind === kind)
      )
    ),
    kindRow('合计', practice, checkup, contest),
    '',
    row('人群', ['练习', '体检', '竞答']),
    ...audiences.map(audience => each(audienceNames[audience], question => question.audiences.includes(audience))),
    '',
    row('手法', ['练习', '体检', '竞答']),
    ...levers.map(lever => each(leverNames[lever], question => question.levers.includes(lever))),
    '',
    row('难度', ['练习', '体检', '竞答']),
    ...[1, 2, 3].map(level => each(String(level), question => question.difficulty === level)),
    '',
    ...officerLines(content.officerPractice.map(({ item }) => item)),
    '',
    ...caseLines(content.cases.map(({ item }) => item)),
    '',
    `模拟${content.scenarios.length}个，小课堂${content.lessons.length}课，预警${content.alerts.length}条，地点${content.places.length}个，联盟点${content.partners.length}个。`,
    `来源共${content.sources.length}个。`
  ].join('\n')
}
