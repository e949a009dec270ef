import type { CaseText } from '../../contract/case'
import { audiences, scamKinds, tenKinds2025 } from '../../contract/vocabulary'
import { caseText } from '../../contract/wording/fixture'
import { least, rule } from './caseCoverage'
import { contentOf, lesson } from './fixture'

const lessons = scamKinds.slice(0, least.lessons).map(kind => lesson({ id: `lesson-${kind.toLowerCase()}`, kind }))

/** As many cases as must be there, each third one stopped in time. */
const enough = (change: (index: number) => Partial<CaseText> = () => ({})): CaseText[] =>
  Array.from({ length: least.cases }, (_, i) =>
    caseText({
      id: `case-${i}`,
      outcome: i % 3 ? 'lost' : i % 2 ? 'blocked' : 'recovered',
      kinds: [tenKinds2025[i % tenKinds2025.length] ?? 'rebate'],
      audiences: [audiences[i % audiences.length] ?? 'elder'],
      ...change(i)
    })
  )
const problems = (cases: CaseText[], some = lessons) =>
  rule.check(contentOf({ cases, lessons: some })).map(({ file, problem }) => `${file}：${problem}`)

describe('the coverage of the cases', () => {
  test('passes with enough for everybody', () => {
    expect(problems(enough())).toEqual([])
  })

  test('asks for 48 cases', () => {
    expect(problems(enough().slice(0, -1))).toEqual(['content/cases：案例只有47个，至少要48个。'])
  })

  test('asks that a third of them were stopped or got back', () => {
    expect(problems(enough(i => (i === 0 ? { outcome: 'caught' } : {})))).toEqual([
      'content/cases：拦下和追回的案例只有15个，至少要16个。'
    ])
  })

  test('asks for three cases for every audience', () => {
    const cases = enough(i => (i % audiences.length === 1 ? { audiences: ['elder'] } : {}))
    expect(problems(cases)).toEqual(['content/cases：给“学生、青少年”的案例只有0个，至少要3个。'])
  })

  test('asks for two cases of every one of the ten kinds, and counts a case for each of its kinds', () => {
    const cases = enough(i => (i % 10 === 9 ? { kinds: ['rebate'] } : {}))
    expect(problems(cases)).toEqual(['content/cases：“机票退改签”的案例只有0个，至少要2个。'])
    expect(problems(enough(i => (i % 10 === 9 ? { kinds: ['rebate', 'flight'] } : {})))).toEqual([])
  })

  test('asks for ten lessons', () => {
    expect(problems(enough(), lessons.slice(1))).toEqual(['content/lessons：小课堂只有9个，至少要10个。'])
  })
})
