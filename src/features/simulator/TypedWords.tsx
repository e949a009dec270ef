import { View } from '@tarojs/components'
import { memo, useCallback } from 'react'
import { focusInside } from '@/platform/shortcuts'
import { Button } from '@/shared/ui/Button'
import { TextField } from '@/shared/ui/TextField'
import type { useTyped } from './useTyped'

const guessId = 'sim-guess'

/** 自己打字: the sentence is read on the phone, and what it is taken for is shown before anything happens. */
export function TypedWords({ typed, onChoose }: { typed: ReturnType<typeof useTyped>; onChoose: (moveId: string) => void }) {
  const { change, clear, read, send, text } = typed
  const move = read?.move
  const readIt = useCallback(() => {
    if (send()) focusInside(guessId)
  }, [send])
  return (
    <View className="sim-typed">
      <Words text={text} onChange={change} onEnter={readIt} />
      <View className="slot" id={guessId} role="status" aria-live="polite">
        {move && (
          <View className="sim-guess">
            <View className="strong">{`您的意思是：${move.text}`}</View>
            <Button onPress={() => onChoose(move.id)}>对，就这样</Button>
            <Button kind="quiet" onPress={clear}>
              不是，另选一个
            </Button>
          </View>
        )}
        {read && !move && <View className="sim-guess">没听懂您的意思。换句话说，或者在上面选一个。</View>}
      </View>
      <Button kind="secondary" onPress={readIt}>
        看看是哪个意思
      </Button>
    </View>
  )
}

interface WordsProps {
  text: string
  onChange: (text: string) => void
  onEnter: () => void
}

/** A field that is drawn again sends its value again: here only where it has changed. */
const Words = memo(function Words({ text, onChange, onEnter }: WordsProps) {
  return (
    <>
      <View className="strong sim-typed-head">也可以自己打字</View>
      <TextField label="也可以自己打字" value={text} most={2000} hint="只在手机上看，不会发出去。" onChange={onChange} onEnter={onEnter} />
    </>
  )
})
