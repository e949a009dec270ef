import { scenarioFiles } from '../../../content/scenarios'
import type { Scenario } from '../../../contract/scenario'
import holdingBack from './holdingBack.json'
import { gives } from './moveSide'
import { readMove } from './readMove'
import typedInContext from './typedInContext.json'

const scenarios = scenarioFiles as readonly Scenario[]
const moments = scenarios
  .flatMap(({ id, nodes }) => Object.entries(nodes).map(([node, { moves = [] }]) => ({ at: `${id} ${node}`, moves })))
  .filter(({ moves }) => moves.some(gives))
const offeredAt = (scenario: string, node: string) => scenarios.find(({ id }) => id === scenario)?.nodes[node]?.moves ?? []

describe('the move that a typed sentence means where it is typed', () => {
  test('is the one that was meant, or none where nothing was', () => {
    const read = typedInContext.map(({ scenario, node, typed, ok }) => ({ scenario, node, typed, ok, got: readMove(typed, offeredAt(scenario, node))?.id ?? null }))
    const wrong = read.filter(({ ok, got }) => (got === null ? ok.length > 0 : !ok.includes(got)))
    expect(wrong.map(({ scenario, node, typed, ok, got }) => `${scenario} ${node}: ${typed}: ${String(got)}, not ${ok.join('/')}`)).toEqual([])
    expect(read.length).toBeGreaterThanOrEqual(390)
  })

  test('is never one that gives anything away where the person holds back, at moments of all scenarios', () => {
    // Each sentence at every fourth moment, and each moment with every fourth sentence: all pairs would take half a minute.
    const given = holdingBack.flatMap((sentence, i) =>
      moments.flatMap(({ at, moves }, j) => {
        if ((i + j) % 4 !== 0) return []
        const move = readMove(sentence, moves)
        return move && gives(move) ? [`${at}: ${sentence} → ${move.text}`] : []
      })
    )
    expect(given).toEqual([])
    expect(holdingBack.length).toBeGreaterThanOrEqual(200)
    expect(moments.length).toBeGreaterThanOrEqual(120)
  })

  test.each(['今天太阳真大', '下雨了', '你好', '哈哈哈', '晚饭吃什么', '😂😂'])('is none where %s is typed and money is asked for', sentence => {
    expect(readMove(sentence, offeredAt('scenario-police', 'safe-account'))).toBeNull()
  })
})
