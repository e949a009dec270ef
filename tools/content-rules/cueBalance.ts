import type { JudgeQuestion } from '../../contract/question'
import { channelNames, channels } from '../../contract/vocabulary'
import { type ContentRule, type Entry, type Finding, isJudgeEntry, pools, wholePool } from './content'
import { withoutMarks } from './marks'
import { surfaceCues } from './surfaceCues'

const name = '单个词不露底'

/**
 * How many percentage points a cue's shares may lie apart, by the number of messages on the smaller side. About twice what chance
 * brings about; at 15 points, whoever goes by that cue alone is right at most 58 times in 100. Below 20 a side chance hides everything.
 */
const limits = [
  { messages: 50, points: 15 },
  { messages: 20, points: 25 }
]
/** Percent by which the messages of one side may be longer on average. */
const longer = 15

type Messages = readonly JudgeQuestion['material'][]

const looks: readonly { name: string; has: (material: JudgeQuestion['material']) => boolean }[] = [
  ...surfaceCues.map(({ name: cue, pattern }) => ({
    name: cue,
    has: ({ from, text }: JudgeQuestion['material']) => pattern.test(`${from}\n${withoutMarks(text)}`)
  })),
  ...channels.map(channel => ({ name: `渠道是${channelNames[channel]}`, has: (material: JudgeQuestion['material']) => material.channel === channel }))
]

const meanLength = (messages: Messages) => messages.reduce((sum, { text }) => sum + withoutMarks(text).length, 0) / messages.length

function check(folder: string, pool: string, entries: readonly Entry<JudgeQuestion>[]): Finding[] {
  const of = (verdict: JudgeQuestion['verdict']) => entries.flatMap(({ item }) => (item.verdict === verdict ? [item.material] : []))
  const scams = of('scam')
  const genuine = of('genuine')
  const limit = limits.find(({ messages }) => Math.min(scams.length, genuine.length) >= messages)
  if (!limit) return []
  const finding = (problem: string, mend: string): Finding => ({ file: folder, id: wholePool, rule: name, problem: `${pool}的判断题：${problem}`, mend })

  const oneSided = looks.flatMap(({ name: cue, has }) => {
    const [inScams, inGenuine] = [scams.filter(has).length, genuine.filter(has).length]
    const apart = (inScams / scams.length - inGenuine / genuine.length) * 100
    if (Math.abs(apart) <= limit.points) return []
    const counts = `“${cue}”在${scams.length}条诈骗里有${inScams}条，在${genuine.length}条正常里有${inGenuine}条`
    const [less, more] = apart > 0 ? ['正常', '诈骗'] : ['诈骗', '正常']
    return [
      finding(
        `${counts}，相差${Math.round(Math.abs(apart))}个百分点，最多${limit.points}个。`,
        `改几条材料：让几条${less}的也这样写，或者让几条${more}的不这样写。要读着自然。`
      )
    ]
  })

  const [short, long] = [meanLength(scams), meanLength(genuine)].sort((a, b) => a - b) as [number, number]
  if (long <= short * (1 + longer / 100)) return oneSided
  const lengths = `诈骗的平均${Math.round(meanLength(scams))}个字，正常的平均${Math.round(meanLength(genuine))}个字`
  return [...oneSided, finding(`${lengths}，长短差得太多，看长短就能猜。`, '长的删几句，短的添一句。')]
}

/** No word, sender or length tells alone whether a message is a scam: a test-wise reader would learn the word instead of the scam. */
export const rule: ContentRule = {
  name,
  check: content => pools(content).flatMap(({ name: pool, folder, entries }) => check(folder, pool, entries.filter(isJudgeEntry)))
}
