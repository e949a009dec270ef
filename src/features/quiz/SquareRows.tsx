import { Text, View } from '@tarojs/components'

export interface SquareRow {
  name: string
  /** One square a question, full where true; full ones stand first. */
  full: readonly boolean[]
  words: string
}

/** Squares that fit between the name and the words on a phone 375 wide. */
const fitsBeside = 5

/** A simple picture: a name, one square a question, and the same in words. Small numbers look small. */
export function SquareRows({ rows }: { rows: readonly SquareRow[] }) {
  return (
    <View className="levers" role="list">
      {rows.map(({ name, full, words }) => (
        <View key={name} className={full.length > fitsBeside ? 'lever lever-many' : 'lever'} role="listitem">
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
