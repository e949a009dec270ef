import { allQuestions, type ContentRule, type Finding } from './content'
import { falseStatements, type ForbiddenPhrase, loudWords } from './forbiddenPhrases'
import { type Field, type QuestionText, questionTexts } from './questionTexts'

const name = '不能这样写'

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
const unquoted = (text: string) => text.replace(/“[^”]*”/g, '“”')

const hits = (phrases: readonly ForbiddenPhrase[], text: string) =>
  phrases.flatMap(phrase => {
    const match = phrase.pattern.exec(text)
    return match ? [{ ...phrase, match }] : []
  })

function falseHits({ text, voice, field }: QuestionText) {
  if (voice === 'wrong' || voice === 'belief' || voice === 'scammer' || field === 'clueTitle') return []
  return sentences(text).flatMap(sentence =>
    hits(falseStatements, sentence).filter(({ match, denial: own }) => !isDenied(sentence, match, own))
  )
}

const mayBeLoud = new Set<Field>(['material', 'sender', 'clueTitle'])

function loudHits({ text, field, voice }: QuestionText) {
  return mayBeLoud.has(field) || voice === 'wrong' ? [] : hits(loudWords, unquoted(text))
}

/** Nothing false, nothing loud, outside of what a scammer says and what a wrong option believes. */
export const rule: ContentRule = {
  name,
  check: content =>
    allQuestions(content).flatMap(({ file, item }) =>
      questionTexts(item).flatMap(text =>
        [...falseHits(text), ...loudHits(text)].map(
          ({ match, problem, mend }): Finding => ({
            file,
            id: item.id,
            rule: name,
            problem: `${text.where}“${match[0]}”：${problem}`,
            mend
          })
        )
      )
    )
}
