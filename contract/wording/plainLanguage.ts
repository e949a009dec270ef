import type { Flaw } from './flaw'

/** Characters that are read in one breath. */
export const longestSentence = 30

/** Characters a reader takes in: a Han character is one, a number or a Latin word is as wide as half its letters. */
export function sentenceLength(sentence: string): number {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = sentence.match(/[A-Za-z0-9*.%]+/g) ?? []
  return words.reduce((sum, word) => sum + Math.ceil(word.length / 2), han)
}

export const sentencesOf = (text: string) => text.split(/(?<=[。！？；…])”?/).filter(sentence => sentence.trim())

/** Sentences that an elder cannot read in one breath. */
export const longSentencesIn = (text: string): Flaw[] =>
  sentencesOf(text)
    .filter(sentence => sentenceLength(sentence) > longestSentence)
    .map(sentence => ({
      problem: `里有一句${sentenceLength(sentence)}个字：“${sentence}”，最多${longestSentence}个字。`,
      mend: '断成两句，先说怎么办，再说为什么。'
    }))
