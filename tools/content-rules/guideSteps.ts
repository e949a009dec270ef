import { type Guide, phoneBrands } from '../../contract/guide'
import type { ContentRule, Finding } from './content'

const name = '指引的步骤'

type Problem = Pick<Finding, 'problem' | 'mend'>

function pairProblems({ rules, words }: Guide): Problem[] {
  return [
    ...Object.keys(rules)
      .filter(id => !(id in words))
      .map(id => ({ problem: `步骤${id}有规则，没有文字。`, mend: '在words里补上这一步，或者从rules里删去。' })),
    ...Object.keys(words)
      .filter(id => !(id in rules))
      .map(id => ({ problem: `步骤${id}有文字，没有规则。`, mend: '在rules里补上这一步，或者从words里删去。' }))
  ]
}

function routeProblems({ rules, routes }: Guide): Problem[] {
  const walked = new Set(routes.flatMap(({ steps }) => steps))
  return [
    ...[...walked].filter(id => !(id in rules)).map(id => ({ problem: `走法里的步骤${id}没有规则。`, mend: '检查编号，或者在rules和words里补上。' })),
    ...Object.keys(rules)
      .filter(id => !walked.has(id))
      .map(id => ({ problem: `步骤${id}不在任何走法里。`, mend: '放进走法；不要了就删去，编号写进retiredStepIds。' }))
  ]
}

const retiredProblems = ({ rules, retiredStepIds = [] }: Guide): Problem[] =>
  retiredStepIds
    .filter(id => id in rules)
    .map(id => ({ problem: `步骤${id}已经停用，又写在rules里。`, mend: '停用过的编号不再给别的步骤用，换一个。' }))

function askProblems({ asks }: Guide): Problem[] {
  const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) < i)
  return [
    ...repeated(asks.map(({ id }) => id)).map(id => ({ problem: `问题编号${id}写了两次。`, mend: '换一个编号。' })),
    ...asks.flatMap(({ id, options, detect }) => {
      const ids = options.map(option => option.id)
      const unknown = detect ? ids.filter(option => !(phoneBrands as readonly string[]).includes(option)) : []
      const missing = detect ? phoneBrands.filter(brand => !ids.includes(brand)) : []
      return [
        ...repeated(ids).map(option => ({ problem: `问题${id}的回答编号${option}写了两次。`, mend: '换一个编号。' })),
        ...unknown.map(option => ({ problem: `问题${id}由手机自己认品牌，没有${option}这个品牌。`, mend: `只能写：${phoneBrands.join('、')}。` })),
        ...missing.map(brand => ({ problem: `问题${id}由手机自己认品牌，缺了${brand}。`, mend: '六种都要有，手机认出来才有路走。' }))
      ]
    })
  ]
}

const tickProblems = ({ words }: Guide): Problem[] =>
  Object.entries(words)
    .filter(([, { ticks }]) => new Set(ticks.map(({ id }) => id)).size < ticks.length)
    .map(([id]) => ({ problem: `步骤${id}的两个勾编号一样。`, mend: '换一个编号。' }))

const problems = (guide: Guide): Problem[] => [
  ...pairProblems(guide),
  ...routeProblems(guide),
  ...retiredProblems(guide),
  ...askProblems(guide),
  ...tickProblems(guide)
]

/** Every step has rules, words and a way that leads to it; the ids in it hold together. */
export const rule: ContentRule = {
  name,
  check: ({ guides }) => guides.flatMap(({ file, item }) => problems(item).map(problem => ({ file, id: item.id, rule: name, ...problem })))
}
