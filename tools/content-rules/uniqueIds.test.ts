import { alertText, caseText } from '../../contract/wording/fixture'
import { contentOf, guide, judge, lesson, partner as partnerOf, place as placeOf, single, source } from './fixture'
import { rule } from './uniqueIds'

describe('unique ids', () => {
  test('passes when every id is used once', () => {
    expect(rule.check(contentOf({ practice: [judge(), single()] }))).toEqual([])
  })

  test('finds an id used twice in one file', () => {
    expect(rule.check(contentOf({ practice: [judge(), judge()] }))).toHaveLength(1)
  })

  test('finds an id used in practice and in the checkup', () => {
    const [finding] = rule.check(contentOf({ practice: [judge()], checkup: [judge()] }))
    expect(finding).toMatchObject({
      file: 'content/checkup/rebate.json',
      problem: '题目编号已经在content/questions/rebate.json用过。'
    })
  })

  test('finds a source id used twice', () => {
    expect(rule.check(contentOf({ sources: [source(), source()] }))).toHaveLength(1)
  })

  test('finds the id of a case, an alert, a place or a partner used twice, but not by things of another sort', () => {
    const place = placeOf({ id: 'same' })
    const partner = partnerOf({ id: 'same' })
    const cases = [caseText({ id: 'same' })]
    const alerts = [alertText({ id: 'same' })]
    expect(rule.check(contentOf({ cases, alerts, places: [place], partners: [partner] }))).toEqual([])
    const twice = contentOf({
      cases: [...cases, ...cases],
      alerts: [...alerts, ...alerts],
      places: [place, place],
      partners: [partner, partner]
    })
    expect(rule.check(twice).map(({ problem }) => problem)).toEqual([
      '案例编号已经在本文件前面用过。',
      '预警编号已经在本文件前面用过。',
      '地点编号已经在本文件前面用过。',
      '联盟点编号已经在本文件前面用过。'
    ])
  })

  test('finds the id of a guide used in two files', () => {
    const files = [{ path: 'content/guides/copy.json', text: JSON.stringify(guide()) }]
    const [finding] = rule.check(contentOf({ guides: [guide()], files }))
    expect(finding).toMatchObject({ file: 'content/guides/copy.json', problem: '指引编号已经在content/guides/antifraud-app.json用过。' })
  })

  test('finds the id of a lesson used in two files', () => {
    const [finding] = rule.check(contentOf({ lessons: [lesson(), lesson({ kind: 'police' })] }))
    expect(finding).toMatchObject({ file: 'content/lessons/police.json', problem: '小课堂编号已经在content/lessons/rebate.json用过。' })
  })
})
