import type { Guide, GuideAnswers, GuideAsk } from '../../contract/guide'
import { guidePhases } from '../../contract/guide'
import type { ContentRule, Finding } from './content'

const name = '指引的走法'

type Problem = Pick<Finding, 'problem' | 'mend'>
type When = Readonly<Record<string, readonly string[]>>

const holds = (when: When, answers: GuideAnswers) =>
  Object.entries(when).every(([ask, options]) => answers[ask] !== undefined && options.includes(answers[ask]))

/** Every set of answers somebody can give; an ask whose `when` does not hold is not asked. */
export const possibleAnswers = (asks: readonly GuideAsk[]): GuideAnswers[] =>
  asks.reduce<GuideAnswers[]>(
    (sets, { id, options, when = {} }) =>
      sets.flatMap(answers => (holds(when, answers) ? options.map(option => ({ ...answers, [id]: option.id })) : [answers])),
    [{}]
  )

/** The routes that these answers lead to; a sound guide has exactly one. */
export const routesFor = ({ routes }: Guide, answers: GuideAnswers) => routes.filter(({ when }) => holds(when, answers))

const spoken = (answers: GuideAnswers) =>
  Object.entries(answers)
    .map(([ask, option]) => `${ask}=${option}`)
    .join('，') || '什么都不问'

function answerProblems(guide: Guide): Problem[] {
  return possibleAnswers(guide.asks).flatMap(answers => {
    const count = routesFor(guide, answers).length
    if (count === 1) return []
    const problem = count ? `回答${spoken(answers)}时有${count}条走法。` : `回答${spoken(answers)}时没有走法。`
    return [{ problem, mend: '让每一种回答正好走一条，不多也不少。' }]
  })
}

/** Answers that a route or an ask waits for, but nobody can give. */
function whenProblems({ asks, routes }: Guide): Problem[] {
  const places = [
    ...asks.map(({ id, when = {} }, i) => ({ where: `问题${id}`, when, before: asks.slice(0, i) })),
    ...routes.map(({ when }, i) => ({ where: `第${i + 1}条走法`, when, before: asks }))
  ]
  return places.flatMap(({ where, when, before }) =>
    Object.entries(when).flatMap(([ask, options]) => {
      const asked = before.find(({ id }) => id === ask)
      if (!asked) return [{ problem: `${where}要看${ask}的回答，前面没有问过。`, mend: '检查编号和先后。' }]
      return options
        .filter(option => !asked.options.some(({ id }) => id === option))
        .map(option => ({ problem: `${where}要看的回答${option}，${ask}里没有。`, mend: '检查编号。' }))
    })
  )
}

/** A route that no answers lead to is never walked. */
const deadProblems = (guide: Guide): Problem[] => {
  const walked = new Set(possibleAnswers(guide.asks).flatMap(answers => routesFor(guide, answers)))
  return guide.routes.flatMap((route, i) =>
    walked.has(route) ? [] : [{ problem: `第${i + 1}条走法，怎么回答都走不到。`, mend: '改它的when，或者删去。' }]
  )
}

const orderProblems = ({ routes, rules }: Guide): Problem[] =>
  routes.flatMap(({ steps }, i) => {
    const phases = steps.flatMap(step => (rules[step] ? [guidePhases.indexOf(rules[step].phase)] : []))
    return [
      ...(phases.some((phase, at) => phase < (phases[at - 1] ?? 0))
        ? [{ problem: `第${i + 1}条走法的先后不对。`, mend: '按下载、认证、演示、提醒的先后排，不要往回走。' }]
        : []),
      ...(new Set(steps).size < steps.length ? [{ problem: `第${i + 1}条走法里有一步写了两次。`, mend: '删去一个。' }] : [])
    ]
  })

/** What a registration that is counted has shown: a warning, then a case. */
function countedProblems({ counted, routes, rules }: Guide): Problem[] {
  if (!counted) return []
  return routes.flatMap(({ steps }, i) => {
    const toolAt = (type: string) => steps.findIndex(step => rules[step]?.tool?.type === type)
    const shown = toolAt('warning') >= 0 && rules[steps[toolAt('warning') + 1] ?? '']?.phase === 'remind'
    return [
      ...(steps.some(step => rules[step]?.required) ? [] : [{ problem: `第${i + 1}条走法没有一步是要做完才算的。`, mend: '给要紧的步骤写上"required": true。' }]),
      ...(shown ? [] : [{ problem: `第${i + 1}条走法的演示没有停在模拟预警上。`, mend: '演示的最后一步写"tool": { "type": "warning" }。' }]),
      ...(toolAt('freshCase') === steps.length - 1 ? [] : [{ problem: `第${i + 1}条走法没有停在近来的案例上。`, mend: '最后一步写"tool": { "type": "freshCase" }。' }])
    ]
  })
}

const problems = (guide: Guide): Problem[] => [
  ...whenProblems(guide),
  ...answerProblems(guide),
  ...deadProblems(guide),
  ...orderProblems(guide),
  ...countedProblems(guide)
]

/** Whatever somebody answers, there is exactly one way, and it goes forward. */
export const rule: ContentRule = {
  name,
  check: ({ guides }) => guides.flatMap(({ file, item }) => problems(item).map(problem => ({ file, id: item.id, rule: name, ...problem })))
}
