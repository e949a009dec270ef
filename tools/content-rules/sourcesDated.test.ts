import type { Source } from '../../contract/question'
import { alertText, caseText } from '../../contract/wording/fixture'
import { contentOf, guide, judge, lesson, letter, source } from './fixture'
import { rule } from './sourcesDated'

const ofSource = (change: Partial<Source>) =>
  rule.check(contentOf({ sources: [source(change)] })).map(finding => finding.problem)
const reviewed = (reviewedOn: string) =>
  rule.check(contentOf({ practice: [judge({ reviewedOn })] })).map(finding => finding.problem)

describe('sources and dates', () => {
  test('pass with a publisher’s own page, with none, and without a year where the original has none', () => {
    expect(ofSource({ url: 'https://ga.sx.gov.cn/art/2025/5/12/a.html' })).toEqual([])
    expect(ofSource({ grade: 'B', date: '原稿未写年份' })).toEqual([])
  })

  test('find a link to a mirror', () => {
    expect(ofSource({ url: 'http://gov.cn.mirror.example/a.html' })).toEqual([
      '网址gov.cn.mirror.example不像发布单位自己的网站，可能是转载。'
    ])
  })

  test('find a source from the future and one too old', () => {
    expect(ofSource({ date: '2027-01' })).toEqual(['日期2027-01还没到。'])
    expect(ofSource({ date: '2009' })).toEqual(['日期2009太早。'])
  })

  test('find a question reviewed in the future, never, or more than 400 days ago', () => {
    expect(reviewed('2026-11-22')).toEqual([])
    expect(reviewed('2026-11-23')).toEqual(['核对日期2026-11-23还没到。'])
    expect(reviewed('2026-13-41')).toEqual(['核对日期2026-13-41不存在。'])
    expect(reviewed('2025-10-18')).toEqual([])
    expect(reviewed('2025-10-17')).toEqual(['上次核对是2025-10-17，已经超过400天。'])
  })

  test('only ask about a link of a case or an alert to a page that may be a mirror', () => {
    const sources = [{ publisher: '晚报', title: '通报', date: '2026', grade: 'A' as const, url: 'https://paper.example/a' }]
    const findings = rule.check(contentOf({ cases: [caseText({ sources })], alerts: [alertText({ sources })], lessons: [lesson()] }))
    expect(findings.map(({ id, warning }) => [id, warning])).toEqual([
      ['police-yinchuan-2026', true],
      ['flight-spring', true]
    ])
  })

  test('find a guide reviewed too long ago', () => {
    const findings = rule.check(contentOf({ guides: [guide(), guide({ id: 'guide-phone-cards', reviewedOn: '2025-10-17' })] }))
    expect(findings.map(({ id }) => id)).toEqual(['guide-phone-cards'])
  })

  test('find cases, alerts, lessons and a letter reviewed too long ago', () => {
    const reviewedOn = '2025-10-17'
    const findings = rule.check(
      contentOf({
        cases: [caseText({ reviewedOn })],
        alerts: [alertText({ reviewedOn })],
        lessons: [lesson({ reviewedOn })],
        letter: letter({ reviewedOn })
      })
    )
    expect(findings.map(({ id }) => id)).toEqual(['police-yinchuan-2026', 'flight-spring', 'lesson-rebate', '（整个文件）'])
  })
})
