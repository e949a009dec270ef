import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Sheet } from '@/shared/ui/Sheet'
import { FormField } from '../FormField'

export interface WordsAsked {
  title: string
  label: string
  hint: string
  deed: string
  least: number
  most: number
  /** What stands there already. */
  before?: string
}

interface WordsSheetProps extends WordsAsked {
  busy: boolean
  problem: string | undefined
  onDo: (words: string) => void
  onClose: () => void
}

/** A few words that go with a change. Nothing is needed where `least` is 0. 完成 closes it and changes nothing. */
export function WordsSheet({ title, label, hint, deed, least, most, before = '', busy, problem, onDo, onClose }: WordsSheetProps) {
  const [words, setWords] = useState(before)
  const [short, setShort] = useState(false)
  const go = () => {
    const said = words.trim()
    if (said.length < least || said.length === 1) return setShort(true)
    return onDo(said)
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <FormField label={label} kind="long" most={most} value={words} hint={hint} problem={short ? `请至少写${Math.max(least, 2)}个字。` : problem} onChange={text => (setWords(text), setShort(false))} />
      <View className="section-near">
        <Button kind="secondary" disabled={busy} onPress={go}>
          {busy ? '正在保存…' : deed}
        </Button>
      </View>
    </Sheet>
  )
}
