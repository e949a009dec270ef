import type { Scenario } from '../../contract/scenario'
import { checkTexts } from '../../contract/wording/checkTexts'
import type { PlacedText } from '../../contract/wording/placedText'
import type { ContentRule, Finding } from './content'
import { longishSentencesIn } from './plainLanguage'

const name = '模拟的写法'

type Problem = Pick<Finding, 'problem' | 'mend' | 'warning'>

/** What a simulated caller must not borrow: names that people really deal with. */
const brands = new RegExp(
  [
    '微信|支付宝|淘宝|天猫|(?<![南北])京东|拼多多|抖音|快手|小红书|美团|饿了么|滴滴(打车|出行|司机)|唯品会|闲鱼|携程|飞猪|去哪儿|同程旅行',
    '顺丰|(圆通|中通|申通|韵达)(快递|速递)|菜鸟(驿站|裹裹)|腾讯|阿里(巴巴|云|旺旺)|百度|网易|钉钉(?!子)|飞书|QQ|Zoom|WPS',
    '花呗|借呗|微粒贷|云闪付|银联|(工商|农业|建设|交通|招商|中国|邮储|邮政储蓄|平安)银行|(平安|人寿|人保)(保险|财险)|中国(人寿|人保)',
    '(?<!出|回|外)国航(?!班)|东航|南航|海航|中国(移动|联通|电信|广电)|华为|(小米|苹果)(手机|公司|商店)|OPPO|vivo|王者荣耀|和平精英|原神'
  ].join('|'),
  'i'
)
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

const brandProblems = (texts: readonly PlacedText[]): Problem[] =>
  texts.flatMap(({ text, where }) => {
    const word = brands.exec(text)?.[0]
    return word === undefined ? [] : [{ problem: `${where}写了“${word}”：模拟里不用真的名字。`, mend: '写“聊天软件”“购物App”“快递”“银行”这样的统称。' }]
  })

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
        ...[...brandProblems(texts), ...openingProblems(texts), ...wishes(texts)].map(problem => ({ file, id: item.id, rule: name, ...problem }))
      ]
    })
}
