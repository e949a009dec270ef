import { Text, View } from '@tarojs/components'

export interface SquareRow {
  name: string
  /** One square a question, full where true; full ones stand first. */
  full: readonly boolean[]
  words: string
}

interface SquareRowsProps {
  rows: readonly SquareRow[]
  /** Up to five characters, or up to eight: squares stand under each other either way. */
  names: 'short' | 'long'
}

/** A simple picture: a name, one square a question, and the same in words. Small numbers look small. */
export function SquareRows({ rows, names }: SquareRowsProps) {
  // How many fit between the name and the words on a phone 375 wide; more stand on a line of their own.
  const fitsBeside = names === 'short' ? 4 : 2
  return (
    <View className="levers" role="list">
      {rows.map(({ name, full, words }) => (
        <View key={name} className={`lever lever-${full.length > fitsBeside ? 'many' : names}`} role="listitem">
          <Text>{name}</Text>
          <View className="squares" aria-hidden="true">
            {full.map((each, i) => (
              <View key={i} className={each ? 'square square-steady' : 'square'} />
            ))}
          </View>
          <Text className="note">{words}</Text>
        </View>
      ))}
    </View>
  )
}
