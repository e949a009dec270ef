import type { Flaw } from './flaw'
import { falseStatements, type ForbiddenPhrase, loudWords } from './forbiddenPhrases'

/** Words beside or inside a statement that speak against it. */
const denial = new RegExp(
  [
    '不能(说|因此|就此|只?凭|据此|保证)',
    '不(等于|代表|意味|受理|见得|足以|可信|准确|是说)',
    '(说法|想法|这话|这样想|这么说)[^。]{0,4}(不对|不准|有误|错)',
    '并(不|非|没)',
    '(不要|别)(以为|信|相信)',
    '未必|不一定|不都|不全',
    '没有(规定|依据|根据)',
    '以为|误区|谣言|挡不住|靠不住',
    '也(可能|可以|能)被'
  ].join('|')
)
/** How far from the statement the denial may stand, in characters. */
const reach = { before: 10, after: 14 }

function isDenied(sentence: string, match: RegExpExecArray, own?: RegExp): boolean {
  const around = sentence.slice(Math.max(0, match.index - reach.before), match.index + match[0].length + reach.after)
  return denial.test(around) || own?.test(around) === true
}

const sentences = (text: string) => text.split(/(?<=[。！？；])/)

/** What stands in quotation marks is mentioned, not said. */
export const unquoted = (text: string) => text.replace(/“[^”]*”/g, '“”')

const hits = (phrases: readonly ForbiddenPhrase[], text: string) =>
  phrases.flatMap(phrase => {
    const match = phrase.pattern.exec(text)
    return match ? [{ ...phrase, match }] : []
  })

const flawOf = ({ match, problem, mend }: ForbiddenPhrase & { match: RegExpExecArray }): Flaw => ({
  problem: `“${match[0]}”：${problem}`,
  mend
})

/** Statements that are false or unproven, unless the sentence denies them. */
export const falseStatementsIn = (text: string): Flaw[] =>
  sentences(text).flatMap(sentence =>
    hits(falseStatements, sentence)
      .filter(({ match, denial: own }) => !isDenied(sentence, match, own))
      .map(flawOf)
  )

/** Words that shout, promise or frighten, outside of quotation marks. */
export const loudWordsIn = (text: string): Flaw[] => hits(loudWords, unquoted(text)).map(flawOf)
