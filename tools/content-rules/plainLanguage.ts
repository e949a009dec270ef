import { allQuestions, type ContentRule, type Finding } from './content'
import { type Field, type QuestionText, questionTexts } from './questionTexts'

const name = '句子短'
const longest = 30
const aimed = 25

const read = new Set<Field>(['explanation', 'advice', 'mistake', 'check', 'note', 'why'])

/** Characters a reader takes in: a Han character is one, a number or a Latin word is as wide as half its letters. */
export function sentenceLength(sentence: string): number {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = sentence.match(/[A-Za-z0-9*.%]+/g) ?? []
  return words.reduce((sum, word) => sum + Math.ceil(word.length / 2), han)
}

export const sentencesOf = (text: string) => text.split(/(?<=[。！？；…])”?/).filter(sentence => sentence.trim())

function findings({ where, text }: QuestionText): Pick<Finding, 'problem' | 'mend' | 'warning'>[] {
  return sentencesOf(text).flatMap(sentence => {
    const length = sentenceLength(sentence)
    if (length <= aimed) return []
    const problem = `${where}里有一句${length}个字：“${sentence}”`
    return length > longest
      ? [{ problem: `${problem}，最多${longest}个字。`, mend: '断成两句，先说怎么办，再说为什么。' }]
      : [{ problem: `${problem}，最好不超过${aimed}个字。`, mend: '能短就短。', warning: true as const }]
  })
}

/** Sentences an elder reads in one breath. Simulated messages and options are not meant. */
export const rule: ContentRule = {
  name,
  check: content =>
    allQuestions(content).flatMap(({ file, item }) =>
      questionTexts(item)
        .filter(({ field }) => read.has(field))
        .flatMap(findings)
        .map(finding => ({ file, id: item.id, rule: name, ...finding }))
    )
}
