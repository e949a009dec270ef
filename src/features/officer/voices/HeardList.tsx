import { Text, View } from '@tarojs/components'
import type { Failure } from '../../../../contract/result'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Pressable } from '@/shared/ui/Pressable'

interface HeardRow {
  id: string
  title: string
  note: string
  /** Its state in a word. */
  state: string
  /** Nobody has looked at it. */
  fresh: boolean
}

interface HeardListProps {
  rows: readonly HeardRow[]
  chosenId: string | undefined
  onChoose: (id: string) => void
  /** Where there are more pages. */
  onMore?: () => void
  /** Why no more could be read; what was read stays. */
  failed: Failure | undefined
}

/** What residents said, one row each; the row that is open beside it is marked. */
export function HeardList({ chosenId, failed, onChoose, onMore, rows }: HeardListProps) {
  return (
    <>
      <View role="list">
        {rows.map(({ fresh, id, note, state, title }) => (
          <View key={id} role="listitem">
            <Pressable className={id === chosenId ? 'heard-row heard-row-chosen' : 'heard-row'} role="link" current={id === chosenId} onPress={() => onChoose(id)}>
              <View className="heard-row-words">
                <View className="strong">{title}</View>
                <View className="note">{note}</View>
              </View>
              <Text className={fresh ? 'heard-state heard-state-new' : 'heard-state'}>{state}</Text>
            </Pressable>
          </View>
        ))}
      </View>
      {rows.length > 0 && failed && <Notice icon="cloud-slash" live>{`没能读到新的。${failed.message}`}</Notice>}
      {onMore && (
        <View className="heard-more">
          <Button kind="secondary" onPress={onMore}>
            再看一些
          </Button>
        </View>
      )}
    </>
  )
}
