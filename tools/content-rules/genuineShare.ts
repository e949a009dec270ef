import type { JudgeQuestion } from '../../contract/question'
import { scamKindNames } from '../../contract/vocabulary'
import { type ContentRule, type Entry, type Finding, isJudgeEntry, pools, wholePool } from './content'

const name = '真假各半'

function finding(file: string, what: string, entries: readonly Entry<JudgeQuestion>[], low: number, high: number): Finding[] {
  const genuine = entries.filter(({ item }) => item.verdict === 'genuine').length
  const share = genuine / entries.length
  if (share >= low && share <= high) return []
  const counted = `${what}${entries.length}道判断题里，正常的有${genuine}道，占${Math.round(share * 100)}%`
  return [
    {
      file,
      id: wholePool,
      rule: name,
      problem: `${counted}，应当在${Math.round(low * 100)}%到${Math.round(high * 100)}%之间。`,
      mend: share < low ? '补几道看着像骗局、其实正常的通知。' : '补几道诈骗的材料。'
    }
  ]
}

/**
 * Only scams would teach suspicion, not telling apart: half of the judging items are genuine, in each pool and about so
 * in each kind.
 */
export const rule: ContentRule = {
  name,
  check: content =>
    pools(content).flatMap(({ name: pool, folder, entries }) => {
      const judging = entries.filter(isJudgeEntry)
      const files = [...new Set(judging.map(({ file }) => file))]
      return [
        ...(judging.length ? finding(folder, pool, judging, 0.45, 0.55) : []),
        ...files.flatMap(file => {
          const inFile = judging.filter(entry => entry.file === file)
          const kind = inFile[0] ? scamKindNames[inFile[0].item.kind] : ''
          return inFile.length >= 4 ? finding(file, `“${kind}”的`, inFile, 0.25, 0.75) : []
        })
      ]
    })
}
