import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '@/shared/ui/Chips'
import { AlertPreview } from './AlertPreview'
import { CasePreview } from './CasePreview'
import type { PreviewParts } from './previewParts'
import type { Draft } from './textTypes'

const sizes = [
  { id: 'preview-100', text: '标准' },
  { id: 'text-125', text: '大' },
  { id: 'text-160', text: '特大' }
] as const
type Size = (typeof sizes)[number]['id']

/** The text as a resident's phone shows it, at each of the three sizes of text. */
export function Preview({ text, parts }: { text: Pick<Draft, 'type' | 'text'>; parts: PreviewParts }) {
  const [size, setSize] = useState<Size>('preview-100')
  return (
    <View className="preview">
      <Chips label="看哪种字号的样子" choices={sizes} chosen={size} onChoose={to => setSize(to ?? size)} />
      <View className={`preview-phone ${size}`} role="group" aria-label="居民看到的样子">
        {isAlert(text) ? <AlertPreview text={text.text} parts={parts} /> : isCase(text) ? <CasePreview text={text.text} parts={parts} /> : null}
      </View>
    </View>
  )
}

type Shown = Pick<Draft, 'type' | 'text'>
const isAlert = (shown: Shown): shown is Extract<Draft, { type: 'alert' }> => shown.type === 'alert'
const isCase = (shown: Shown): shown is Extract<Draft, { type: 'case' }> => shown.type === 'case'
