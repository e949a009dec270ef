import type { Content } from './content'
import { reachableStates, shortestSafePath } from './scenarioSearch'

/** For every scenario the fewest moves to a safe end, as lines of text, for whoever reviews it. */
export function scenarioPaths({ scenarios }: Content): string {
  const lines = scenarios.map(({ item }) => {
    const path = shortestSafePath(item)
    const size = `${Object.keys(item.nodes).length}个节点，${reachableStates(item).length}种状况`
    const moves = path?.map(({ text }) => text).join(' → ')
    return `  ${item.title}（${item.id}，${size}）：${path ? `${path.length}步 ${moves}` : '没有走得到的平安结局'}`
  })
  return lines.length ? ['骗局模拟器，最短的平安走法', ...lines].join('\n') : ''
}
