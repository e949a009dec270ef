import { View } from '@tarojs/components'
import { focusInside } from '@/platform/shortcuts'
import { Button } from '@/shared/ui/Button'
import { TextField } from '@/shared/ui/TextField'
import type { useTyped } from './useTyped'

const guessId = 'sim-guess'

/** 自己打字: the sentence is read on the phone, and what it is taken for is shown before anything happens. */
export function TypedWords({ typed, onChoose }: { typed: ReturnType<typeof useTyped>; onChoose: (moveId: string) => void }) {
  const move = typed.read?.move
  const send = () => typed.send() && focusInside(guessId)
  return (
    <View className="sim-typed">
      <TextField
        label="也可以自己打字"
        value={typed.text}
        most={2000}
        hint="也可以自己打字。只在手机上看，不会发出去。"
        onChange={typed.change}
        onEnter={send}
      />
      <View className="slot" id={guessId} role="status" aria-live="polite">
        {move && (
          <View className="sim-guess">
            <View className="strong">{`您的意思是：${move.text}`}</View>
            <Button onPress={() => onChoose(move.id)}>对，就这样</Button>
            <Button kind="quiet" onPress={typed.clear}>
              不是，另选一个
            </Button>
          </View>
        )}
        {typed.read && !move && <View className="sim-guess">没听懂您的意思。换句话说，或者在上面选一个。</View>}
      </View>
      <Button kind="secondary" onPress={send}>
        看看是哪个意思
      </Button>
    </View>
  )
}
