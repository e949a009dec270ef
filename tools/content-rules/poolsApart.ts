import type { OfficerQuestion } from '../../contract/officerPractice'
import type { ContentRule, Finding } from './content'
import { type QuestionText, questionTexts } from './questionTexts'

const name = '题库不重样'
/** Shorter sentences may well be said twice: 拨96110问一问。 */
const shortest = 12

const plain = (text: string) => text.replace(/[^\p{Script=Han}\p{Letter}\p{Number}]/gu, '')

type Said = Pick<QuestionText, 'where' | 'field' | 'text'>

const officersTexts = ({ explanation, options, stem }: OfficerQuestion): Said[] => [
  { where: '题目', field: 'stem', text: stem },
  ...options.map(({ id, text }): Said => ({ where: `选项${id}`, field: 'option', text })),
  { where: '解释', field: 'explanation', text: explanation }
]

/** What tells a question apart: its stem, what is judged, and its longer sentences; advice and ways to check are the same for many. */
function sayings(texts: readonly Said[]): { where: string; text: string }[] {
  return texts
    .filter(({ field }) => field === 'stem' || field === 'material' || field === 'option' || field === 'explanation')
    .flatMap(({ field, text, where }) => (field === 'stem' ? [text] : text.split(/[。！？；]/)).map(part => ({ where, text: plain(part), field })))
    .filter(({ field, text }) => field === 'stem' || text.length >= shortest)
    .map(({ text, where }) => ({ where, text }))
}

/**
 * A contest question is known by nobody before it is drawn: nothing of it stands in a question that is on every phone or in a checkup,
 * nor in one that officers practise on before they talk to residents, and no other has its stem.
 */
export const rule: ContentRule = {
  name,
  check({ checkup, contest, officerPractice, practice }) {
    const known = new Map<string, string>()
    const others = [
      ...[...practice, ...checkup].map(({ item }) => ({ id: item.id, texts: questionTexts(item) })),
      ...officerPractice.map(({ item }) => ({ id: item.id, texts: officersTexts(item) }))
    ]
    for (const { id, texts } of others) for (const { text } of sayings(texts)) known.set(text, id)
    const stems = new Map<string, string>()
    return contest.flatMap(({ file, item }): Finding[] => {
      const stem = plain(item.stem)
      const earlier = stems.get(stem)
      stems.set(stem, item.id)
      const finding = (problem: string): Finding => ({ file, id: item.id, rule: name, problem, mend: '竞答的题大家没见过才公平，换一种情形或者说法。' })
      return [
        ...(earlier === undefined ? [] : [finding(`题目和${earlier}的一样。`)]),
        ...sayings(questionTexts(item)).flatMap(({ text, where }) => (known.has(text) ? [finding(`${where}里的“${text}”和${known.get(text)}里的一样。`)] : []))
      ]
    })
  }
}
