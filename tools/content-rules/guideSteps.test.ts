import type { Guide } from '../../contract/guide'
import { phoneBrands } from '../../contract/guide'
import { contentOf, guide, stepRule, stepWords } from './fixture'
import { rule } from './guideSteps'

const check = (change: Partial<Guide>) => rule.check(contentOf({ guides: [guide(change)] })).map(({ problem }) => problem)
const brands = phoneBrands.map(id => ({ id, text: `手机${id}` }))
const asking = (options: { id: string; text: string }[]) => ({ asks: [{ id: 'store', question: '手机是哪一种？', options, detect: 'brand' as const }] })

describe('the steps of a guide', () => {
  test('have rules, words and a way to them', () => {
    expect(check({})).toEqual([])
  })

  test('are found when they have rules and no words, or words and no rules', () => {
    const { install, ...words } = guide().words
    expect(check({ words: { ...words, extra: stepWords() } })).toEqual(['步骤install有规则，没有文字。', '步骤extra有文字，没有规则。'])
    expect(install).toEqual(stepWords())
  })

  test('are found when a route names one that is not there', () => {
    const [first, ...others] = guide().routes
    expect(check({ routes: [{ when: first?.when ?? {}, steps: ['install', 'register'] }, ...others] })).toEqual(['走法里的步骤register没有规则。'])
  })

  test('are found when no route leads to them', () => {
    const rules = { ...guide().rules, extra: stepRule() }
    expect(check({ rules, words: { ...guide().words, extra: stepWords() } })).toEqual(['步骤extra不在任何走法里。'])
  })

  test('never take the id of a step that has gone', () => {
    expect(check({ retiredStepIds: ['older'] })).toEqual([])
    expect(check({ retiredStepIds: ['install'] })).toEqual(['步骤install已经停用，又写在rules里。'])
  })

  test('have ticks that can be told apart', () => {
    const twice = stepWords({ ticks: [{ id: 'seen', text: '已经装好' }, { id: 'seen', text: '名字对了' }] })
    expect(check({ words: { ...guide().words, practice: twice } })).toEqual(['步骤practice的两个勾编号一样。'])
  })
})

describe('the questions of a guide', () => {
  test('tell all brands apart where the phone answers by itself', () => {
    expect(check(asking(brands))).toEqual([])
  })

  test('are found when they name a brand that phones do not tell, or leave one out', () => {
    expect(check(asking([...brands.slice(0, 5), { id: 'nokia', text: '诺基亚' }]))).toEqual([
      '问题store由手机自己认品牌，没有nokia这个品牌。',
      '问题store由手机自己认品牌，缺了iphone。'
    ])
  })

  test('may be about other things when the phone is not asked', () => {
    expect(check({ asks: [{ id: 'store', question: '从哪里进去？', options: brands.slice(0, 2) }] })).toEqual([])
  })

  test('are found when an answer or a question stands there twice', () => {
    const [ask] = guide().asks
    const asks = ask ? [ask, { ...ask, options: [...ask.options, ...ask.options.slice(0, 1)] }] : []
    expect(check({ asks })).toEqual(['问题编号store写了两次。', '问题store的回答编号first写了两次。'])
  })
})
