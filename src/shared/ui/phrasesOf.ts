/** A clause's mark with more text behind it. The writer may mark further phrase ends with `|`. */
const phraseEnd = /([，。；：、！？])(?=[^，。；：、！？”’）])/g

/** 这个电话，您信吗？ → 这个电话，/ 您信吗？ and 装好|国家反诈中心APP → 装好 / 国家反诈中心APP */
export function phrasesOf(text: string): string[] {
  return text
    .replace(phraseEnd, '$1|')
    .split('|')
    .filter(phrase => phrase !== '')
}
