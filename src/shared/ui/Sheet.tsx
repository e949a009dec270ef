import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { onEscape, trapFocus } from '@/platform/keyboard'
import { Button } from './Button'
import { Heading } from './Heading'

/** From below: title, rows, 完成. Render it inside Page, for the text size. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  useEffect(() => trapFocus('sheet'), [])
  useEffect(() => onEscape(onClose), [onClose])
  return (
    <View className="scrim scrim-sheet">
      <View className="scrim-rest" aria-hidden="true" onClick={onClose} />
      <View id="sheet" className="sheet" role="dialog" aria-modal="true" aria-label={title}>
        <Heading level={2}>{title}</Heading>
        <View className="sheet-rows">{children}</View>
        <Button onPress={onClose}>完成</Button>
      </View>
    </View>
  )
}
