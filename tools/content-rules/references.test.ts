import { contentOf, guide, judge, lesson, letter, source } from './fixture'
import { rule } from './references'

describe('references', () => {
  test('passes when each source exists and is used', () => {
    expect(rule.check(contentOf({ practice: [judge()] }))).toEqual([])
  })

  test('finds a question that names a source which does not exist', () => {
    const [finding] = rule.check(contentOf({ practice: [judge({ sources: ['handbook', 'hand-book'] })] }))
    expect(finding).toMatchObject({ id: 'rebate-judge-01', problem: '用了来源hand-book，但没有这个来源。' })
  })

  test('finds a source that no question uses', () => {
    const sources = [source(), source({ id: 'leaflet' })]
    const [finding] = rule.check(contentOf({ practice: [judge()], sources }))
    expect(finding).toMatchObject({ file: 'content/sources/shared.json', id: 'leaflet' })
  })

  test('counts a source that only the checkup uses', () => {
    expect(rule.check(contentOf({ checkup: [judge()] }))).toEqual([])
  })

  test('count and find the sources of guides', () => {
    expect(rule.check(contentOf({ guides: [guide()] }))).toEqual([])
    const [finding] = rule.check(contentOf({ guides: [guide()], sources: [] }))
    expect(finding).toMatchObject({ id: 'guide-antifraud-app', problem: '用了来源handbook，但没有这个来源。' })
  })

  test('count and find the sources of lessons and of the letter', () => {
    const sources = [source(), source({ id: 'leaflet' })]
    const parts = { sources, lessons: [lesson()], letter: letter({ sources: ['leaflet'] }) }
    expect(rule.check(contentOf(parts))).toEqual([])
    const findings = rule.check(contentOf({ ...parts, sources: [] }))
    expect(findings.map(({ id, problem }) => `${id}${problem}`)).toEqual([
      'lesson-rebate用了来源handbook，但没有这个来源。',
      '（整个文件）用了来源leaflet，但没有这个来源。'
    ])
  })
})
