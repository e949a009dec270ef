import type { Scenario } from '../../contract/scenario'
import { checkTexts } from '../../contract/wording/checkTexts'
import type { PlacedText } from '../../contract/wording/placedText'
import { realNumbersIn } from '../../contract/wording/realNumbers'
import type { ContentRule, Finding } from './content'
import { longishSentencesIn } from './plainLanguage'
import { realNameIn } from './realNames'
import { spelledOutIn } from './spelledOut'

const name = '模拟的写法'

type Problem = Pick<Finding, 'problem' | 'mend' | 'warning'>

/** What stands before the conversation must leave open whether it is a scam. */
const givesAway = /(?<!反)诈|骗|真的|假的|冒充/

/** Every text of a scenario that somebody reads. */
export function scenarioTexts({ debrief, from, genuine, nodes, setting, title }: Scenario): PlacedText[] {
  // The other side of a genuine call says nothing false; nobody asks it to speak in short sentences.
  const theirs = genuine ? 'name' : 'scam'
  const lineVoice = { them: theirs, friend: 'ours', story: 'told' } as const
  return [
    { field: 'title', where: '名称', voice: 'name', text: title },
    { field: 'from', where: '对方', voice: 'name', text: from },
    { field: 'setting', where: '开头的情形', voice: 'ours', text: setting },
    ...Object.entries(nodes).flatMap(([id, { lines, moves = [], sign }]): PlacedText[] => [
      ...lines.map(({ by, text }, i): PlacedText => ({ field: `nodes.${id}.lines.${i}`, where: `节点${id}的第${i + 1}句`, voice: lineVoice[by], text })),
      ...moves.map((move): PlacedText => ({ field: `nodes.${id}.moves.${move.id}`, where: `节点${id}的${move.id}`, voice: 'name', text: move.text })),
      ...(sign
        ? [
            { field: `nodes.${id}.sign.title`, where: `节点${id}的sign的名称`, voice: theirs, text: sign.title } as const,
            { field: `nodes.${id}.sign.note`, where: `节点${id}的sign的说明`, voice: 'ours', text: sign.note } as const
          ]
        : [])
    ]),
    { field: 'debrief.wanted', where: '对方想要什么', voice: 'told', text: debrief.wanted },
    ...debrief.nextTime.map((text, i): PlacedText => ({ field: `debrief.nextTime.${i}`, where: `下次的第${i + 1}条`, voice: 'ours', text })),
    { field: 'debrief.say', where: '可以说的话', voice: 'ours', text: debrief.say }
  ]
}

/** A carrier's number that somebody types alone says whom they want to ask. Unknown, it would be read as a code or a card number. */
const typedHotline = /^100(86|10)$/

/** What a typed sentence is compared with. Nobody reads it, but it is on every phone. */
const alsoTexts = ({ nodes }: Scenario): Pick<PlacedText, 'text' | 'where'>[] =>
  Object.entries(nodes).flatMap(([id, { moves = [] }]) => moves.flatMap(move => (move.also ?? []).filter(text => !typedHotline.test(text)).map(text => ({ where: `节点${id}的${move.id}的also`, text }))))

const contactProblems = (texts: readonly Pick<PlacedText, 'text' | 'where'>[]): Problem[] =>
  texts.flatMap(({ text, where }) => {
    const name = realNameIn(text)
    return [
      ...(name === undefined ? [] : [{ problem: `${where}写了“${name}”：模拟里不用真的名字。`, mend: '写“聊天软件”“购物App”“快递”“银行”“运营商”这样的统称。' }]),
      ...spelledOutIn(text).map(({ mend, problem }) => ({ problem: where + problem, mend }))
    ]
  })

/** The words beside a move are no sentences: only what could be somebody's is looked for. */
const alsoProblems = (scenario: Scenario): Problem[] => {
  const texts = alsoTexts(scenario)
  return [...contactProblems(texts), ...texts.flatMap(({ text, where }) => realNumbersIn(text).map(({ mend, problem }) => ({ problem: where + problem, mend })))]
}

const openingProblems = (texts: readonly PlacedText[]): Problem[] =>
  texts
    .filter(({ field }) => ['title', 'from', 'setting'].includes(field))
    .flatMap(({ text, where }) => {
      const word = givesAway.exec(text)?.[0]
      return word === undefined ? [] : [{ problem: `${where}里的“${word}”说穿了是真是假。`, mend: '只写当时看得到、听得到的。' }]
    })

const wishes = (texts: readonly PlacedText[]): Problem[] =>
  texts
    .filter(({ voice }) => voice === 'ours' || voice === 'told')
    .flatMap(({ text, where }) => longishSentencesIn(text).map(flaw => ({ ...flaw, problem: where + flaw.problem })))

/** Plain and calm in our own voice; whoever calls may lie, but with no real name, number or address. */
export const rule: ContentRule = {
  name,
  check: ({ scenarios }) =>
    scenarios.flatMap(({ file, item }) => {
      const texts = scenarioTexts(item)
      return [
        ...checkTexts(texts).map(({ mend, problem, rule: ruleName }) => ({ file, id: item.id, rule: ruleName, problem, mend })),
        ...[...contactProblems(texts), ...alsoProblems(item), ...openingProblems(texts), ...wishes(texts)].map(problem => ({ file, id: item.id, rule: name, ...problem }))
      ]
    })
}
