import { contentOf, judge, single, source } from './fixture'
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
})
