import { audiences, levers, scamKinds } from '../../contract/vocabulary'
import { least, rule } from './coverage'
import { contentOf, judge, single } from './fixture'

const perKind = (count: number, audience = audiences) =>
  scamKinds.flatMap(kind =>
    Array.from({ length: count }, (_, i) => single({ id: `${kind.toLowerCase()}-${i}`, kind, audiences: [...audience], levers }))
  )
const checkup = Array.from({ length: least.checkup }, (_, i) => judge({ id: `rebate-checkup-${i}` }))

describe('coverage', () => {
  test('passes with enough of every kind, audience and lever', () => {
    expect(rule.check(contentOf({ practice: perKind(6), checkup }))).toEqual([])
  })

  test('asks for six questions of the ten kinds of 2025 and four of the others', () => {
    const findings = rule.check(contentOf({ practice: perKind(5), checkup }))
    expect(findings).toHaveLength(10)
    expect(findings[0]).toMatchObject({ file: 'content/questions/rebate.json', problem: '“刷单返利”只有5道，至少要6道。', mend: '再补1道。' })
  })

  test('names an audience for which too little is there', () => {
    const findings = rule.check(contentOf({ practice: perKind(6, audiences.slice(1)), checkup }))
    expect(findings.map(finding => finding.problem)).toEqual(['给“老年人”的题只有0道，至少要12道。'])
  })

  test('counts the checkup apart from the practice', () => {
    const findings = rule.check(contentOf({ practice: perKind(6), checkup: checkup.slice(1) }))
    expect(findings.map(finding => finding.problem)).toEqual(['体检题只有29道，至少要30道。'])
  })
})
