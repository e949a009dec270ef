import type { Move, Scenario, ScenarioNode } from '../../contract/scenario'
import { tenKinds2025 } from '../../contract/vocabulary'
import { contentOf, scenario, scenarioNodes } from './fixture'
import { rule } from './scenarioWays'

const check = (change: Partial<Scenario>) =>
  rule.check(contentOf({ scenarios: [scenario(change)] })).filter(({ file }) => file !== 'content/scenarios').map(({ problem }) => problem)

/** The scenario of the fixture with some of its nodes changed. */
const withNodes = (nodes: Record<string, Partial<ScenarioNode>>) =>
  check({ nodes: { ...scenarioNodes, ...Object.fromEntries(Object.entries(nodes).map(([id, change]) => [id, { ...scenarioNodes[id], lines: [{ by: 'story' as const, text: '过了一会儿。' }], ...change }])) } })

const move = (change: Partial<Move> = {}): Move => ({ id: 'wait', type: 'do', text: '等一等', intent: 'delay', to: 'talk-2', ...change })
const hangUp = move({ id: 'hang-up', intent: 'hangUp', to: 'safe' })
const goOn = move({ id: 'go-on', intent: 'ask' })
const without = (id: string) => Object.fromEntries(Object.entries(scenarioNodes).filter(([key]) => key !== id))

describe('the ways through a scenario', () => {
  test('are sound in the fixture', () => {
    expect(check({})).toEqual([])
  })

  test('go back and forth as long as there is a way out', () => {
    expect(withNodes({ 'talk-3': { moves: [move({ to: 'talk-2' }), hangUp, goOn, move({ id: 'on', intent: 'agree', to: 'talk-4' })] } })).toEqual([])
  })

  test('reach every node', () => {
    expect(withNodes({ island: { end: 'safe' } })).toContain('节点island怎么选都走不到。')
  })

  test('lead only to nodes that exist', () => {
    expect(withNodes({ 'talk-5': { moves: [move({ to: 'nowhere' }), hangUp] } })).toContain('节点talk-5的wait要去nowhere，没有这个节点。')
    expect(check({ start: 'nowhere' })).toContain('开头的节点nowhere不存在。')
  })

  test('never end in a loop without an exit', () => {
    const looping = { moves: [move({ to: 'round' }), move({ id: 'ask', intent: 'ask', to: 'loop' })] }
    expect(withNodes({ 'talk-5': { moves: [move({ to: 'loop' }), hangUp, move({ id: 'on', intent: 'ask', to: 'talk-6' })] }, loop: looping, round: looping })).toEqual([
      '从节点loop出发，如果什么都没做，怎么选都到不了结局。',
      '从节点round出发，如果什么都没做，怎么选都到不了结局。'
    ])
  })

  test('never end in a loop whose exit is closed by what was done before', () => {
    const guarded = [move({ id: 'again', to: 'talk-22' }), move({ id: 'other', intent: 'ask', to: 'talk-22' }), move({ id: 'out', intent: 'hangUp', unless: ['toldCode'], to: 'lost' }), move({ id: 'code', intent: 'giveCode', deeds: ['toldCode'], to: 'talk-22' })]
    expect(withNodes({ 'talk-22': { moves: guarded } })).toContain('从节点talk-22出发，如果说了验证码，怎么选都到不了结局。')
  })

  test('go on or end, and not both', () => {
    expect(withNodes({ 'talk-2': { end: 'safe' } })).toContain('节点talk-2又有moves又有end。')
    expect(check({ nodes: { ...scenarioNodes, 'talk-22': { lines: [{ by: 'story', text: '静了下来。' }] } } })).toContain('节点talk-22没有moves，也没有end，走到这里就断了。')
  })

  test('offer something whatever was done before', () => {
    const told = move({ id: 'code', intent: 'giveCode', deeds: ['toldCode'], to: 'talk-6' })
    const shy = [move({ unless: ['toldCode'], to: 'talk-7' }), { ...hangUp, unless: ['toldCode' as const] }]
    expect(withNodes({ 'talk-5': { moves: [told, hangUp] }, 'talk-6': { moves: shy } })).toContain('到了节点talk-6，如果说了验证码，就没有可选的了。')
  })

  test('wish for a second choice where there is only one', () => {
    const told = move({ id: 'code', intent: 'giveCode', deeds: ['toldCode'], to: 'talk-6' })
    const findings = rule.check(contentOf({ scenarios: [scenario({ nodes: { ...scenarioNodes, 'talk-5': { lines: [{ by: 'them', text: '在吗？' }], moves: [told, hangUp] }, 'talk-6': { lines: [{ by: 'them', text: '在吗？' }], moves: [move({ to: 'talk-7' }), { ...hangUp, unless: ['toldCode'] }] } } })] }))
    expect(findings.filter(({ warning }) => warning).map(({ problem }) => problem)).toEqual(['到了节点talk-6，如果说了验证码，只剩一个选择。'])
  })

  test('stop sharing a screen only where it was shared', () => {
    const stop = move({ id: 'stop', intent: 'stopSharing', ends: 'sharedScreen', to: 'talk-4' })
    expect(withNodes({ 'talk-3': { moves: [stop, hangUp] } })).toContain('节点talk-3能停止共享，可是走到这里时可能没有共享。')
    expect(
      withNodes({
        'talk-2': { moves: [move({ id: 'share', intent: 'shareScreen', deeds: ['sharedScreen'], to: 'talk-3' }), hangUp] },
        'talk-3': { moves: [{ ...stop, if: ['sharedScreen'] }, hangUp] }
      })
    ).toEqual([])
  })

  test('have no choice that nobody is ever offered', () => {
    expect(withNodes({ 'talk-3': { moves: [move({ to: 'talk-4' }), hangUp, move({ id: 'never', intent: 'ask', if: ['sentMoney'], to: 'talk-4' })] } })).toContain('节点talk-3的never，怎么走到这里都不会出现。')
  })

  test('name each choice of a node once, and end their ways with one that is always open', () => {
    const ways = [{ to: 'safe' }, { if: ['toldCode' as const], to: 'close' }]
    expect(withNodes({ 'talk-3': { moves: [move({ to: 'talk-4' }), move({ to: ways })] } })).toEqual(
      expect.arrayContaining(['节点talk-3里编号wait用了两次。', '节点talk-3的wait去safe的那条没有条件，后面的永远走不到。', '节点talk-3的wait的最后一条去向带着条件，可能哪里也去不了。'])
    )
  })

  test('are neither few nor many, and show where one could stop', () => {
    expect(check({ nodes: without('talk-22') })).toContain('有24个节点，要25到60个。')
    const quiet = Object.fromEntries(Object.entries(scenarioNodes).map(([id, node]) => [id, { ...node, sign: undefined }]))
    expect(check({ nodes: quiet })).toContain('只有0个可以停下的地方（sign），至少4个。')
  })

  test('bring no more words in one step than can be read at once', () => {
    const long = Array.from({ length: 3 }, () => ({ by: 'them' as const, text: '您的会员要扣费了。'.repeat(5) }))
    expect(withNodes({ 'talk-3': { lines: long } })).toEqual(['节点talk-3的话和选择一共142个字，最多130个字。'])
  })

  test('come to the three ends of a scam, or to the two of a genuine call', () => {
    expect(withNodes({ close: { end: 'lost' } })).toEqual(['没有一种走法到及时停下（close）的结局。'])
    expect(check({ genuine: true })).toEqual([
      '没有一种走法到错过了真事（missed）的结局。',
      '真事里不会有及时停下（close）的结局。',
      '真事里不会有受了损失（lost）的结局。'
    ])
    expect(check({ genuine: true, nodes: { ...scenarioNodes, close: { lines: [{ by: 'story', text: '您没有接。' }], end: 'missed' }, lost: { lines: [{ by: 'story', text: '事情办好了。' }], end: 'safe' } } })).toEqual([])
  })
})

describe('the scenarios together', () => {
  const whole = (scenarios: Scenario[]) => rule.check(contentOf({ scenarios })).filter(({ file }) => file === 'content/scenarios').map(({ problem }) => problem)
  const ten = tenKinds2025.map((kind, i) => scenario({ id: `scenario-test-${i}`, kind, genuine: i < 2 }))

  test('hold the ten kinds and at least two that are genuine', () => {
    expect(whole(ten)).toEqual([])
    expect(whole(ten.map(each => ({ ...each, genuine: false })))).toEqual(['只有0个是真事，至少要2个。'])
  })

  test('say which kind is missing', () => {
    expect(whole(ten.slice(0, 9))).toEqual(['只有9个模拟，至少要10个。', '没有“机票退改签”的模拟。'])
  })
})
