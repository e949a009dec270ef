import { allQuestions, type ContentRule, type Finding } from './content'
import { falseStatements, type ForbiddenPhrase, loudWords } from './forbiddenPhrases'
import { type QuestionText, questionTexts } from './questionTexts'

const name = '不能这样写'

/** A sentence with one of these speaks against the statement it names. */
const denial =
  /不能(说|因此|就此|只?凭|据此|保证)|不(等于|代表|意味|受理|归|见得|足以|够|可信|对|准确|是说)|并(不|非|没)|不要(以为|相信|写|让|向|问|用)|别(以为|信|让|向|问|用|再)|未必|不一定|不都|不全|没有(规定|依据|根据|这)|误以为|以为|误区|说法|谣言|其实|难以|挡不住|靠不住/

const sentences = (text: string) => text.split(/(?<=[。！？；])/)
/** What stands in quotation marks is mentioned, not said. */
const unquoted = (text: string) => text.replace(/“[^”]*”/g, '“”')

const hits = (phrases: readonly ForbiddenPhrase[], text: string) =>
  phrases.flatMap(phrase => {
    const match = phrase.pattern.exec(text)
    return match ? [{ ...phrase, words: match[0] }] : []
  })

function falseHits({ text, voice, field }: QuestionText) {
  if (voice === 'wrong' || voice === 'belief' || voice === 'scammer' || field === 'clueTitle') return []
  return sentences(text).flatMap(sentence => (denial.test(sentence) ? [] : hits(falseStatements, sentence)))
}

const mayBeLoud = new Set<QuestionText['field']>(['material', 'sender', 'clueTitle'])

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
          ({ words, problem, mend }): Finding => ({
            file,
            id: item.id,
            rule: name,
            problem: `${text.where}“${words}”：${problem}`,
            mend
          })
        )
      )
    )
}
