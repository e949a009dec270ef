import { Text } from '@tarojs/components'

/** A clause's mark with more text behind it. The writer may mark further phrase ends with `|`. */
const phraseEnd = /([，。；：、！？])(?=[^，。；：、！？”’）])/g

/** 这个电话，您信吗？ → 这个电话，/ 您信吗？ and 装好|国家反诈中心APP → 装好 / 国家反诈中心APP */
export function phrasesOf(text: string): string[] {
  return text
    .replace(phraseEnd, '$1|')
    .split('|')
    .filter(phrase => phrase !== '')
}

/** Sets a title so that its lines break between phrases first. Chinese has no spaces to break at. */
export function Phrased({ children }: { children: string }) {
  return (
    <>
      {phrasesOf(children).map((phrase, i) => (
        <Text key={i} className="phrase">
          {phrase}
        </Text>
      ))}
    </>
  )
}
