import { type Deed, deedNames, type Scenario } from '../../contract/scenario'
import type { ContentRule, Finding } from './content'
import { endOf, reachableStates, wayTo } from './scenarioSearch'

const name = '平安的结局'

/** What is gone once it was done: whoever stops after that stopped in time, but has not come away unharmed. */
const gone = ['sentMoney', 'toldCode'] as const satisfies readonly Deed[]

/** One finding an end and deed, by a shortest way: states come nearest first. */
function problems(scenario: Scenario): Pick<Finding, 'problem' | 'mend'>[] {
  const safe = reachableStates(scenario).filter(state => endOf(scenario, state) === 'safe')
  return [...new Set(safe.map(({ nodeId }) => nodeId))].flatMap(nodeId =>
    gone.flatMap(deed => {
      const state = safe.find(({ deeds, nodeId: at }) => at === nodeId && deeds.includes(deed))
      if (!state) return []
      const way = wayTo(state).map(({ text }) => text).join(' → ')
      return [
        {
          problem: `结局${nodeId}是平安（safe），可是${deedNames[deed]}以后也走得到，最短的走法是“${way}”。`,
          mend: `用if把${deedNames[deed]}的人带到另一个结局：停下来了的写close，没停下的写lost。`
        }
      ]
    })
  )
}

/** Nobody is told that all is well after money or a code went to a scammer. In a genuine call either may be right. */
export const rule: ContentRule = {
  name,
  check: ({ scenarios }) =>
    scenarios.filter(({ item }) => !item.genuine).flatMap(({ file, item }) => problems(item).map(problem => ({ file, id: item.id, rule: name, ...problem })))
}
