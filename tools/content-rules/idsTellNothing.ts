import { type ContentRule, type Finding, wholePool } from './content'
import { mayBeChance } from './mayBeChance'

const name = '编号不透底'

/**
 * Papers of a contest carry the ids of their questions to the phone while the key is withheld: what an id ends with tells nothing of the
 * verdict. With a scam always first and a genuine message second, half of each paper could be answered unread.
 */
export const rule: ContentRule = {
  name,
  check({ contest }) {
    const judged = contest.flatMap(({ item }) => (item.type === 'judge' ? [{ ending: item.id.slice(-2), isScam: item.verdict === 'scam' }] : []))
    const share = judged.filter(({ isScam }) => isScam).length / judged.length
    return [...new Set(judged.map(({ ending }) => ending))].sort().flatMap((ending): Finding[] => {
      const alike = judged.filter(each => each.ending === ending)
      const scams = alike.filter(({ isScam }) => isScam).length
      if (mayBeChance(scams, alike.map(() => share))) return []
      const problem = `编号以${ending}结尾的判断题有${alike.length}道，其中诈骗${scams}道，看编号就能猜。`
      return [{ file: 'content/contest', id: wholePool, rule: name, problem, mend: '同一类里把编号打乱，别总是先诈骗后正常。' }]
    })
  }
}
