import { Text } from '@tarojs/components'

/** Sets `|`-parted text so that lines break between phrases only: 装好|国家反诈中心APP. */
export function Phrased({ children }: { children: string }) {
  const phrases = children.split('|')
  if (phrases.length === 1) return <Text>{children}</Text>
  return (
    <>
      {phrases.map(phrase => (
        <Text key={phrase} className="phrase">
          {phrase}
        </Text>
      ))}
    </>
  )
}
