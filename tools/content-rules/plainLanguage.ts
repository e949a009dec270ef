import { longSentencesIn, longestSentence, sentenceLength, sentencesOf } from '../../contract/wording/plainLanguage'
import { allQuestions, type ContentRule, type Finding } from './content'
import { type Field, type QuestionText, questionTexts } from './questionTexts'

const name = '句子短'
const aimed = 25

const read = new Set<Field>(['explanation', 'advice', 'mistake', 'check', 'note', 'why'])

/** Sentences that could be shorter: a wish, not an error. */
export const longishSentencesIn = (text: string) =>
  sentencesOf(text)
    .filter(sentence => sentenceLength(sentence) > aimed && sentenceLength(sentence) <= longestSentence)
    .map(sentence => ({
      problem: `里有一句${sentenceLength(sentence)}个字：“${sentence}”，最好不超过${aimed}个字。`,
      mend: '能短就短。',
      warning: true as const
    }))

function findings({ where, text }: QuestionText): Pick<Finding, 'problem' | 'mend' | 'warning'>[] {
  return [...longSentencesIn(text), ...longishSentencesIn(text)].map(flaw => ({ ...flaw, problem: where + flaw.problem }))
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
