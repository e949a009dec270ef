import { contentOf, guide, judge, lesson, single, source } from './fixture'
import { rule } from './idsMatchFile'

describe('ids match their file', () => {
  test('passes ids made of kind, type and number', () => {
    const practice = [judge(), single({ id: 'customer-service-single-12', kind: 'customerService' })]
    const checkup = [judge({ id: 'rebate-checkup-01' })]
    expect(rule.check(contentOf({ practice, checkup }))).toEqual([])
  })

  test('finds a practice question with the id of another type', () => {
    const [finding] = rule.check(contentOf({ practice: [single({ id: 'rebate-judge-02' })] }))
    expect(finding?.problem).toBe('编号应当是rebate-single-加两位数字。')
  })

  test('finds a question that stands in the file of another kind', () => {
    const text = JSON.stringify({ kind: 'flight', questions: [judge()] })
    const [finding] = rule.check(contentOf({ files: [{ path: 'content/questions/flight.json', text }] }))
    expect(finding?.problem).toBe('诈骗类型写的是rebate，文件却是flight.json。')
  })

  test('finds a source whose id does not begin with the name of its file', () => {
    const files = (id: string) => [{ path: 'content/sources/cashPickup.json', text: JSON.stringify([source({ id })]) }]
    expect(rule.check(contentOf({ files: files('cash-pickup-hangzhou') }))).toEqual([])
    expect(rule.check(contentOf({ files: files('hangzhou') }))).toHaveLength(1)
  })

  test('finds a guide whose id is not that of its file', () => {
    expect(rule.check(contentOf({ guides: [guide()] }))).toEqual([])
    const files = [{ path: 'content/guides/phone-cards.json', text: JSON.stringify(guide()) }]
    expect(rule.check(contentOf({ files }))).toMatchObject([{ problem: '编号应当是guide-phone-cards，和文件名一样。' }])
  })

  test('finds a lesson that stands in the file of another kind', () => {
    const files = (name: string) => [{ path: `content/lessons/${name}.json`, text: JSON.stringify(lesson()) }]
    expect(rule.check(contentOf({ files: files('rebate') }))).toEqual([])
    expect(rule.check(contentOf({ files: files('flight') }))).toMatchObject([{ id: 'lesson-rebate', rule: '编号与文件一致' }])
  })
})
