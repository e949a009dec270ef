import { deedNames, type Deed, type Scenario, type ScenarioEnd } from '../../contract/scenario'
import { tenKinds2025, scamKindNames } from '../../contract/vocabulary'
import { type Content, type ContentRule, type Finding, wholePool } from './content'
import { least } from './coverage'
import { endOf, reachableStates, type State, statesWithoutEnd } from './scenarioSearch'

const name = '模拟的走法'

/** `step`: characters of what is said and what can be said to it; more would be too much to read at once, and to send to WeChat's page. */
export const limits = { nodes: [25, 60], signs: 4, genuine: 2, step: 130 } as const

type Problem = Pick<Finding, 'problem' | 'mend' | 'warning'>

/** What each scenario must be able to come to. */
const wantedEnds = (genuine: boolean): ScenarioEnd[] => (genuine ? ['safe', 'missed'] : ['safe', 'close', 'lost'])
const endNames: Record<ScenarioEnd, string> = { safe: '平安（safe）', close: '及时停下（close）', lost: '受了损失（lost）', missed: '错过了真事（missed）' }

const repeated = (ids: readonly string[]) => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
const spoken = (deeds: readonly Deed[]) => (deeds.length ? deeds.map(deed => deedNames[deed]).join('、') : '什么都没做')

/** What can be said of a scenario without walking it. */
function shapeProblems({ nodes, start }: Scenario): Problem[] {
  const count = Object.keys(nodes).length
  const [few, many] = limits.nodes
  const signs = Object.values(nodes).filter(({ sign }) => sign).length
  return [
    ...(count < few || count > many ? [{ problem: `有${count}个节点，要${few}到${many}个。`, mend: count < few ? '多写几种应对和它们的后果。' : '合并相近的节点。' }] : []),
    ...(signs < limits.signs ? [{ problem: `只有${signs}个可以停下的地方（sign），至少${limits.signs}个。`, mend: '在露出破绽的节点上写sign。' }] : []),
    ...(nodes[start] ? [] : [{ problem: `开头的节点${start}不存在。`, mend: '检查start的拼写。' }])
  ]
}

function nodeProblems([id, { end, lines, moves }]: [string, Scenario['nodes'][string]], known: ReadonlySet<string>): Problem[] {
  const at = `节点${id}`
  const length = [...lines, ...(moves ?? [])].reduce((sum, { text }) => sum + text.length, 0)
  return [
    ...(length > limits.step ? [{ problem: `${at}的话和选择一共${length}个字，最多${limits.step}个字。`, mend: '分成两个节点，或者写短些。' }] : []),
    ...(moves && end ? [{ problem: `${at}又有moves又有end。`, mend: '接着说就删end，到头了就删moves。' }] : []),
    ...(moves || end ? [] : [{ problem: `${at}没有moves，也没有end，走到这里就断了。`, mend: '写moves，或者写end。' }]),
    ...repeated((moves ?? []).map(move => move.id)).map(move => ({ problem: `${at}里编号${move}用了两次。`, mend: '同一个节点里，每个选择一个编号。' })),
    ...(moves ?? []).flatMap(move => moveProblems(move, `${at}的${move.id}`, known))
  ]
}

function moveProblems({ deeds = [], to }: NonNullable<Scenario['nodes'][string]['moves']>[number], at: string, known: ReadonlySet<string>): Problem[] {
  const ways = typeof to === 'string' ? [{ to }] : to
  const open = ways.slice(0, -1).filter(way => !('if' in way || 'unless' in way))
  const last = ways.at(-1)
  return [
    ...ways.filter(way => !known.has(way.to)).map(way => ({ problem: `${at}要去${way.to}，没有这个节点。`, mend: '检查to的拼写，或者补上这个节点。' })),
    ...open.map(way => ({ problem: `${at}去${way.to}的那条没有条件，后面的永远走不到。`, mend: '给它写if或unless，没有条件的放最后。' })),
    ...(last && ('if' in last || 'unless' in last) ? [{ problem: `${at}的最后一条去向带着条件，可能哪里也去不了。`, mend: '最后一条不写if和unless。' }] : []),
    ...repeated(deeds).map(deed => ({ problem: `${at}把“${deedNames[deed as Deed]}”写了两次。`, mend: '删去一个。' }))
  ]
}

/** One finding a node, not one a state: the first way into the trouble is enough to mend it. */
function onePerNode(states: readonly State[], problem: (state: State) => Problem): Problem[] {
  const first = new Map<string, State>()
  for (const state of states) if (!first.has(state.nodeId)) first.set(state.nodeId, state)
  return [...first.values()].map(problem)
}

function walkProblems(scenario: Scenario): Problem[] {
  const states = reachableStates(scenario)
  const reached = new Set(states.map(({ nodeId }) => nodeId))
  const talking = states.filter(state => endOf(scenario, state) === undefined)
  const few = (most: number) => talking.filter(({ offered }) => offered.length === most)
  return [
    ...Object.keys(scenario.nodes)
      .filter(id => !reached.has(id))
      .map(id => ({ problem: `节点${id}怎么选都走不到。`, mend: '给它写一个来路，或者删去。' })),
    ...onePerNode(few(0), ({ deeds, nodeId }) => ({ problem: `到了节点${nodeId}，如果${spoken(deeds)}，就没有可选的了。`, mend: '留至少两个没有条件的选择。' })),
    ...onePerNode(few(1), ({ deeds, nodeId }) => ({ problem: `到了节点${nodeId}，如果${spoken(deeds)}，只剩一个选择。`, mend: '最好留两个。', warning: true as const })),
    ...onePerNode(
      statesWithoutEnd(scenario, states).filter(({ offered }) => offered.length > 0),
      ({ deeds, nodeId }) => ({ problem: `从节点${nodeId}出发，如果${spoken(deeds)}，怎么选都到不了结局。`, mend: '给其中一个选择写一条出路。' })
    ),
    ...sharingProblems(talking),
    ...unofferedProblems(scenario, talking),
    ...onePerNode(
      talking.filter(({ offered }) => repeated(offered.map(({ intent, also }) => (also ? intent + also.join() : intent))).length > 0),
      ({ nodeId }) => ({ problem: `节点${nodeId}同时有两个选择的intent相同，打字时分不清。`, mend: '换一个intent，或者给它们写also。', warning: true as const })
    ),
    ...endProblems(scenario, states)
  ]
}

const sharingProblems = (states: readonly State[]): Problem[] =>
  onePerNode(
    states.filter(({ deeds, offered }) => offered.some(({ ends }) => ends && !deeds.includes(ends))),
    ({ nodeId }) => ({ problem: `节点${nodeId}能停止共享，可是走到这里时可能没有共享。`, mend: '给这个选择写"if": ["sharedScreen"]。' })
  )

function unofferedProblems({ nodes }: Scenario, states: readonly State[]): Problem[] {
  const offered = new Set(states.flatMap(state => state.offered))
  const reached = new Set(states.map(({ nodeId }) => nodeId))
  return Object.entries(nodes).flatMap(([id, { moves = [] }]) =>
    moves
      .filter(move => reached.has(id) && !offered.has(move))
      .map(move => ({ problem: `节点${id}的${move.id}，怎么走到这里都不会出现。`, mend: '改它的if或unless，或者删去。' }))
  )
}

function endProblems(scenario: Scenario, states: readonly State[]): Problem[] {
  const ends = new Set(states.flatMap(state => endOf(scenario, state) ?? []))
  const wanted = wantedEnds(scenario.genuine)
  const foreign: ScenarioEnd[] = scenario.genuine ? ['close', 'lost'] : ['missed']
  return [
    ...wanted.filter(end => !ends.has(end)).map(end => ({ problem: `没有一种走法到${endNames[end]}的结局。`, mend: '补上这样的结局。' })),
    ...foreign
      .filter(end => ends.has(end))
      .map(end => ({ problem: `${scenario.genuine ? '真事' : '骗局'}里不会有${endNames[end]}的结局。`, mend: `只写：${wanted.map(id => endNames[id]).join('、')}。` }))
  ]
}

function problems(scenario: Scenario): Problem[] {
  const known = new Set(Object.keys(scenario.nodes))
  return [...shapeProblems(scenario), ...Object.entries(scenario.nodes).flatMap(entry => nodeProblems(entry, known)), ...walkProblems(scenario)]
}

/** Enough to practise on: the ten kinds, and some that only look odd. */
function coverage(scenarios: Content['scenarios']): Finding[] {
  const whole = (problem: string, mend: string): Finding => ({ file: 'content/scenarios', id: wholePool, rule: name, problem, mend })
  const genuine = scenarios.filter(({ item }) => item.genuine).length
  return [
    ...(scenarios.length < least.scenarios ? [whole(`只有${scenarios.length}个模拟，至少要${least.scenarios}个。`, '补上缺的。')] : []),
    ...(genuine < limits.genuine ? [whole(`只有${genuine}个是真事，至少要${limits.genuine}个。`, '补上看着可疑、其实是真的电话或消息。')] : []),
    ...tenKinds2025
      .filter(kind => !scenarios.some(({ item }) => item.kind === kind))
      .map(kind => whole(`没有“${scamKindNames[kind]}”的模拟。`, '十类各要有一个。'))
  ]
}

/** However somebody chooses, the conversation goes on until it ends, and everything written can be met. */
export const rule: ContentRule = {
  name,
  check: ({ scenarios }) => [
    ...scenarios.flatMap(({ file, item }) => problems(item).map(problem => ({ file, id: item.id, rule: name, ...problem }))),
    ...coverage(scenarios)
  ]
}
