import { Text } from '@tarojs/components'
import { phrasesOf } from './phrasesOf'

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
