import type { Deed, Move, Scenario } from '../../contract/scenario'
import { contentOf, scenario, scenarioNodes } from './fixture'
import { rule } from './safeEnds'

const check = (change: Partial<Scenario>) => rule.check(contentOf({ scenarios: [scenario(change)] }))

const ask: Move = { id: 'ask', type: 'say', text: '那怎么关？', intent: 'ask', to: 'talk-3' }
const hangUp: Move = { id: 'hang-up', type: 'do', text: '挂断', intent: 'hangUp', deeds: ['hungUp'], to: 'safe' }
const doing = (deed: Deed): Move => ({ id: 'give', type: 'do', text: '照他说的做', intent: 'sendMoney', deeds: [deed], to: 'talk-3' })

/** In the second talk something is done; every later talk can be left for the safe end. */
const afterDoing = (deed: Deed, leave: Move = hangUp, genuine = false) =>
  check({
    genuine,
    nodes: { ...Object.fromEntries(Object.entries(scenarioNodes).map(([id, node]) => [id, { ...node, moves: node.moves?.map(move => (move.id === 'hang-up' ? leave : move)) }])), 'talk-2': { lines: [{ by: 'them', text: '先转600元。' }], moves: [ask, doing(deed)] } }
  })

describe('a safe end', () => {
  test('is sound in the fixture', () => expect(check({})).toEqual([]))

  test.each([
    ['sentMoney', '转了钱'],
    ['toldCode', '说了验证码']
  ] as const)('is not reached after %s; the scenario, the end and the shortest way are named', (deed, spoken) => {
    expect(afterDoing(deed)).toEqual([
      {
        file: 'content/scenarios/customer-service.json',
        id: 'scenario-customer-service',
        rule: '平安的结局',
        problem: `结局safe是平安（safe），可是${spoken}以后也走得到，最短的走法是“那怎么关？ → 照他说的做 → 挂断”。`,
        mend: `用if把${spoken}的人带到另一个结局：停下来了的写close，没停下的写lost。`
      }
    ])
  })

  test('stays open to whoever did nothing, when the others are led to another end', () => {
    const ways = [{ if: ['sentMoney' as const], to: 'close' }, { to: 'safe' }]
    expect(afterDoing('sentMoney', { ...hangUp, to: ways })).toEqual([])
  })

  test('may follow what can still be taken back, such as a shared screen or a link', () => {
    expect(afterDoing('clickedLink')).toEqual([])
    expect(afterDoing('toldDetails')).toEqual([])
  })

  test('may follow money or a code in a genuine call', () => {
    expect(afterDoing('sentMoney', hangUp, true)).toEqual([])
  })
})
