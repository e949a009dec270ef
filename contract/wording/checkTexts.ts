import type { TextFinding } from '../publishing'
import type { Flaw } from './flaw'
import { falseStatementsIn, loudWordsIn, unquoted } from './forbiddenWording'
import { personalDetailsIn } from './personalDetails'
import type { PlacedText } from './placedText'
import { longSentencesIn } from './plainLanguage'
import { realNumbersIn } from './realNumbers'
import { typographyFlawsIn } from './typography'

interface TextRule {
  name: string
  flaws(text: PlacedText): Flaw[]
}

const textRules: readonly TextRule[] = [
  {
    name: '不能这样写',
    flaws: ({ text, voice }) =>
      voice === 'scam' ? [] : [...falseStatementsIn(voice === 'told' ? unquoted(text) : text), ...loudWordsIn(text)]
  },
  { name: '不留真号码', flaws: ({ text }) => realNumbersIn(text) },
  { name: '个人信息', flaws: ({ text }) => personalDetailsIn(text) },
  { name: '标点和称呼', flaws: ({ text, voice }) => typographyFlawsIn(text, voice === 'scam' ? ['address'] : []) },
  { name: '句子短', flaws: ({ text, voice }) => (voice === 'ours' || voice === 'told' ? longSentencesIn(text) : []) }
]

/** Runs the rules for single texts over all texts of one thing that is published. */
export const checkTexts = (texts: readonly PlacedText[]): TextFinding[] =>
  texts.flatMap(text =>
    textRules.flatMap(({ name, flaws }) =>
      flaws(text).map(({ problem, mend }) => ({ rule: name, field: text.field, problem: text.where + problem, mend }))
    )
  )
