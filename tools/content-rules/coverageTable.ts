import { type CaseText, outcomeNames, outcomes } from '../../contract/case'
import type { Question } from '../../contract/question'
import { audienceNames, audiences, leverNames, levers, scamKindNames, scamKinds } from '../../contract/vocabulary'
import type { Content } from './content'

/** Width in columns of a terminal, where a Han character takes two. */
const width = (text: string) => [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
const padEnd = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)))
const padStart = (text: string, columns: number) => ' '.repeat(Math.max(0, columns - width(text))) + text

const row = (name: string, cells: readonly (string | number)[]) =>
  padEnd(name, 18) + cells.map(cell => padStart(String(cell), 8)).join('')

const ofType = (questions: readonly Question[], type: Question['type']) => questions.filter(question => question.type === type).length

function genuineOf(questions: readonly Question[]): string {
  const judging = questions.filter(question => question.type === 'judge')
  return `${judging.filter(question => question.verdict === 'genuine').length}/${judging.length}`
}

const kindRow = (name: string, practice: readonly Question[], checkup: readonly Question[]) =>
  row(name, [
    practice.length,
    ofType(practice, 'judge'),
    ofType(practice, 'single'),
    ofType(practice, 'multiple'),
    ofType(practice, 'order'),
    genuineOf(practice),
    checkup.length,
    genuineOf(checkup)
  ])

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
 * What there is, as lines of text: questions by kind and type, audience, lever and difficulty; cases by kind, audience and
 * outcome; how many there are of the rest.
 */
export function coverageTable(content: Content): string {
  const practice = content.practice.map(({ item }) => item)
  const checkup = content.checkup.map(({ item }) => item)
  const count = (questions: readonly Question[], test: (question: Question) => boolean) => questions.filter(test).length
  const both = (name: string, test: (question: Question) => boolean) => row(name, [count(practice, test), count(checkup, test)])
  return [
    row('诈骗类型', ['练习', '判断', '单选', '多选', '排序', '正常', '体检', '正常']),
    ...scamKinds.map(kind =>
      kindRow(
        scamKindNames[kind],
        practice.filter(question => question.kind === kind),
        checkup.filter(question => question.kind === kind)
      )
    ),
    kindRow('合计', practice, checkup),
    '',
    row('人群', ['练习', '体检']),
    ...audiences.map(audience => both(audienceNames[audience], question => question.audiences.includes(audience))),
    '',
    row('手法', ['练习', '体检']),
    ...levers.map(lever => both(leverNames[lever], question => question.levers.includes(lever))),
    '',
    row('难度', ['练习', '体检']),
    ...[1, 2, 3].map(level => both(String(level), question => question.difficulty === level)),
    '',
    ...caseLines(content.cases.map(({ item }) => item)),
    '',
    `小课堂${content.lessons.length}课，预警${content.alerts.length}条，地点${content.places.length}个，联盟点${content.partners.length}个。`,
    `来源共${content.sources.length}个。`
  ].join('\n')
}
