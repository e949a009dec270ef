import { View } from '@tarojs/components'

/** Segments of a short way; decoration, since the words 第n题，共n题 stand beside it. */
export function Steps({ at, of }: { at: number; of: number }) {
  return (
    <View className="steps" aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <View key={i} className={i < at ? 'step step-done' : 'step'} />
      ))}
    </View>
  )
}
