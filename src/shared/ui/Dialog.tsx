import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { onEscape, trapFocus } from '@/platform/keyboard'
import { Button } from './Button'
import { Heading } from './Heading'

interface DialogProps {
  question: string
  sentence: string
  /** Keeps what is. */
  keep: { label: string; onPress: () => void }
  /** Undoes or removes. */
  undo: { label: string; onPress: () => void }
}

/** Asked before a loss only. Focus stays inside; Esc keeps what is. Render it inside Page, for the text size. */
export function Dialog({ question, sentence, keep, undo }: DialogProps) {
  useEffect(() => trapFocus('dialog'), [])
  useEffect(() => onEscape(keep.onPress), [keep.onPress])
  return (
    <View className="scrim">
      <View id="dialog" className="dialog" role="alertdialog" aria-modal="true" aria-label={question}>
        <Heading level={2}>{question}</Heading>
        <View>{sentence}</View>
        <Button onPress={keep.onPress}>{keep.label}</Button>
        <Button kind="quiet" onPress={undo.onPress}>
          {undo.label}
        </Button>
      </View>
    </View>
  )
}
