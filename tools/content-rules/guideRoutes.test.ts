import type { Guide } from '../../contract/guide'
import { contentOf, guide, stepRule } from './fixture'
import { possibleAnswers, routesFor, rule } from './guideRoutes'

const check = (change: Partial<Guide>) => rule.check(contentOf({ guides: [guide(change)] })).map(({ problem }) => problem)
const steps = ['install', 'practice', 'fresh-case']
const relatives = { id: 'relatives', question: '有境外的亲友吗？', options: [{ id: 'yes', text: '有' }, { id: 'no', text: '没有' }] }
const carrier = {
  id: 'carrier',
  question: '手机卡是哪一家的？',
  options: [{ id: 'mobile', text: '移动' }, { id: 'unicom', text: '联通' }],
  when: { relatives: ['no'] }
}

describe('the answers somebody can give', () => {
  test('leave out a question that is not asked', () => {
    expect(possibleAnswers([relatives, carrier])).toEqual([
      { relatives: 'yes' },
      { relatives: 'no', carrier: 'mobile' },
      { relatives: 'no', carrier: 'unicom' }
    ])
  })

  test('are none where nothing is asked, and the one route is walked', () => {
    const plain = guide({ asks: [], routes: [{ when: {}, steps }] })
    expect(possibleAnswers(plain.asks)).toEqual([{}])
    expect(routesFor(plain, {})).toHaveLength(1)
    expect(check(plain)).toEqual([])
  })
})

describe('the routes of a guide', () => {
  test('are one for every answer', () => {
    expect(check({})).toEqual([])
  })

  test('may share one for several answers, and depend on two questions', () => {
    const routes: Guide['routes'] = [
      { when: { relatives: ['yes'] }, steps },
      { when: { relatives: ['no'], carrier: ['mobile', 'unicom'] }, steps }
    ]
    expect(check({ asks: [relatives, carrier], routes })).toEqual([])
  })

  test('are found when an answer has none, or two', () => {
    const [first] = guide().routes
    expect(check({ routes: first ? [first] : [] })).toEqual(['回答store=second时没有走法。'])
    expect(check({ routes: [...guide().routes, { when: { store: ['second'] }, steps }] })).toEqual(['回答store=second时有2条走法。'])
  })

  test('are found when no answers lead to them', () => {
    const dead = { when: { relatives: ['yes'], carrier: ['mobile'] }, steps }
    const routes = [{ when: { relatives: ['yes'] }, steps }, { when: { relatives: ['no'] }, steps }, dead]
    expect(check({ asks: [relatives, carrier], routes })).toEqual(['第3条走法，怎么回答都走不到。'])
  })

  test('are found when they wait for an answer that nobody can give', () => {
    const [first, second] = guide().routes
    const routes = first && second ? [first, second, { when: { store: ['third'] }, steps }] : []
    expect(check({ routes })).toEqual(['第3条走法要看的回答third，store里没有。', '第3条走法，怎么回答都走不到。'])
  })

  test('are found when a question waits for one that comes later', () => {
    const routes = [{ when: {}, steps }]
    expect(check({ asks: [carrier, relatives], routes })).toContain('问题carrier要看relatives的回答，前面没有问过。')
  })

  test('never go back to an earlier phase, nor over a step twice', () => {
    const back = ['practice', 'install', 'practice', 'fresh-case']
    const [first, second] = guide().routes
    expect(check({ routes: first && second ? [{ ...first, steps: back }, second] : [] })).toEqual(
      expect.arrayContaining(['第1条走法的先后不对。', '第1条走法里有一步写了两次。'])
    )
  })
})

describe('a guide that counts as a registration', () => {
  test('needs a step without which it is not finished', () => {
    const rules = { ...guide().rules, install: stepRule(), 'install-second': stepRule() }
    expect(check({ rules })).toEqual(['第1条走法没有一步是要做完才算的。', '第2条走法没有一步是要做完才算的。'])
    expect(check({ rules, counted: false })).toEqual([])
  })

  test('shows a warning and ends with a case', () => {
    const without = (step: string) => guide().routes.map(route => ({ ...route, steps: route.steps.filter(id => id !== step) }))
    expect(check({ routes: without('practice') })).toContain('第1条走法的演示没有停在模拟预警上。')
    expect(check({ routes: without('fresh-case') })).toContain('第1条走法没有停在近来的案例上。')
    expect(check({ routes: without('fresh-case'), counted: false })).toEqual([])
  })
})
