import type { CaseText } from '../../contract/case'
import type { ContentRule, Finding } from './content'

const name = '案例不雷同'
/** Shorter sentences may well be said twice: 她拨了110。 */
const shortest = 10

const sentencesOf = ({ steps }: CaseText) =>
  steps
    .flatMap(({ text }) => text.split(/[。！？；]/))
    .map(sentence => sentence.replace(/[^\p{Script=Han}\p{Letter}\p{Number}]/gu, ''))
    .filter(sentence => sentence.length >= shortest)

/** No two cases tell a step in the same words: that would be one case twice, or a text by template. */
export const rule: ContentRule = {
  name,
  check({ cases }) {
    const first = new Map<string, string>()
    return cases.flatMap(({ file, item }) =>
      sentencesOf(item).flatMap((sentence): Finding[] => {
        const earlier = first.get(sentence)
        if (earlier === undefined) first.set(sentence, item.id)
        if (earlier === undefined || earlier === item.id) return []
        return [{ file, id: item.id, rule: name, problem: `“${sentence}”和案例${earlier}里的一样。`, mend: '换一种说法；同一个案子就留一个。' }]
      })
    )
  }
}
