import type { Question } from '../../contract/question'
import { type ContentRule, type Entry, type Finding } from './content'
import { questionTexts } from './questionTexts'

const name = '题库不重样'
/** Shorter sentences may well be said twice: 拨96110问一问。 */
const shortest = 12

const plain = (text: string) => text.replace(/[^\p{Script=Han}\p{Letter}\p{Number}]/gu, '')

/** What tells a question apart: its stem, what is judged, and its longer sentences; advice and ways to check are the same for many. */
function sayings({ item }: Entry<Question>): { where: string; text: string }[] {
  return questionTexts(item)
    .filter(({ field }) => field === 'stem' || field === 'material' || field === 'option' || field === 'explanation')
    .flatMap(({ field, text, where }) => (field === 'stem' ? [text] : text.split(/[。！？；]/)).map(part => ({ where, text: plain(part), field })))
    .filter(({ field, text }) => field === 'stem' || text.length >= shortest)
    .map(({ text, where }) => ({ where, text }))
}

/**
 * A contest question is known by nobody before it is drawn: nothing of it stands in a question that is on every phone or in a checkup,
 * and no other has its stem.
 */
export const rule: ContentRule = {
  name,
  check({ checkup, contest, practice }) {
    const known = new Map<string, string>()
    for (const entry of [...practice, ...checkup]) for (const { text } of sayings(entry)) known.set(text, entry.item.id)
    const stems = new Map<string, string>()
    return contest.flatMap((entry): Finding[] => {
      const { file, item } = entry
      const stem = plain(item.stem)
      const earlier = stems.get(stem)
      stems.set(stem, item.id)
      const finding = (problem: string): Finding => ({ file, id: item.id, rule: name, problem, mend: '竞答的题大家没见过才公平，换一种情形或者说法。' })
      return [
        ...(earlier === undefined ? [] : [finding(`题目和${earlier}的一样。`)]),
        ...sayings(entry).flatMap(({ text, where }) => (known.has(text) ? [finding(`${where}里的“${text}”和${known.get(text)}里的一样。`)] : []))
      ]
    })
  }
}
