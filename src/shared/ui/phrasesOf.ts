/** The mark of a clause or the space between two parts, with more text behind it; a long publisher breaks behind a bureau, a title before what stands in brackets at its end. The writer may mark further phrase ends with `|`. */
const phraseEnd = /([，。；：、！？　]|[安分]局(?=.*[所心]))(?=[^，。；：、！？”’）])/g

/** A text to be read aloud, passed on or drawn: without the marks of its phrases. */
export const withoutMarks = (text: string): string => text.replace(/\|/g, '')

/** 这个电话，您信吗？ → 这个电话，/ 您信吗？ and 装好|国家反诈中心APP → 装好 / 国家反诈中心APP and 已开奖　城东派出所 → 已开奖　/ 城东派出所 */
export function phrasesOf(text: string): string[] {
  return text
    .replace(phraseEnd, '$1|')
    .replace(/(?=（[^（）]{4,}）$)/, '|')
    .split('|')
    .filter(phrase => phrase !== '')
}
