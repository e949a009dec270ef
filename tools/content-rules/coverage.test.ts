import { audiences, levers, scamKinds } from '../../contract/vocabulary'
import { practiceTopics } from '../../contract/officerPractice'
import { least, rule } from './coverage'
import { contentOf, judge, officerQuestion, single } from './fixture'

const perKind = (count: number, audience = audiences) =>
  scamKinds.flatMap(kind =>
    Array.from({ length: count }, (_, i) => single({ id: `${kind.toLowerCase()}-${i}`, kind, audiences: [...audience], levers }))
  )
const checkup = Array.from({ length: least.checkup }, (_, i) => judge({ id: `rebate-checkup-${i}` }))
const contest = Array.from({ length: least.contest }, (_, i) => judge({ id: `rebate-contest-${i}` }))
const officerPractice = Array.from({ length: least.officers }, (_, i) =>
  officerQuestion({ id: `officer-question-${i}`, topic: practiceTopics[i % practiceTopics.length] })
)
const others = { contest, officerPractice }

describe('coverage', () => {
  test('passes with enough of every kind, audience and lever', () => {
    expect(rule.check(contentOf({ practice: perKind(least.kind), checkup, ...others }))).toEqual([])
  })

  test('asks for twelve questions of every kind', () => {
    const findings = rule.check(contentOf({ practice: perKind(11), checkup, ...others }))
    expect(findings).toHaveLength(scamKinds.length + 1)
    expect(findings[0]).toMatchObject({ file: 'content/questions', problem: '练习题只有286道，至少要300道。' })
    expect(findings[1]).toMatchObject({ file: 'content/questions/rebate.json', problem: '“刷单返利”只有11道，至少要12道。', mend: '再补1道。' })
  })

  test('names an audience for which too little is there', () => {
    const findings = rule.check(contentOf({ practice: perKind(least.kind, audiences.slice(1)), checkup, ...others }))
    expect(findings.map(finding => finding.problem)).toEqual(['给“老年人”的题只有0道，至少要12道。'])
  })

  test('counts the checkup apart from the practice', () => {
    const findings = rule.check(contentOf({ practice: perKind(least.kind), checkup: checkup.slice(1), ...others }))
    expect(findings.map(finding => finding.problem)).toEqual(['体检题只有29道，至少要30道。'])
  })

  test('counts the contest pool, which papers are drawn from', () => {
    const findings = rule.check(contentOf({ practice: perKind(least.kind), checkup, officerPractice, contest: contest.slice(2) }))
    expect(findings).toMatchObject([{ file: 'content/contest', problem: '竞答题只有78道，至少要80道。', mend: '再补2道。' }])
  })

  test("counts officers' practice, and each topic for its own paper", () => {
    const few = officerPractice.filter(({ topic }) => topic !== 'law')
    const findings = rule.check(contentOf({ practice: perKind(least.kind), checkup, contest, officerPractice: few }))
    expect(findings.map(({ file, problem }) => [file, problem])).toEqual([
      ['content/officer-practice', `宣防练习题只有${few.length}道，至少要40道。`],
      ['content/officer-practice/law.json', '“法律”只有0道，至少要10道。']
    ])
  })
})
