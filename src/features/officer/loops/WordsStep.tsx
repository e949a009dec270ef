import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Tool } from '@/shared/ui/Tool'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import type { NavPlace } from '../frame/navItems'
import { Panel } from '../frame/Panel'

export interface WordsAsked {
  /** A question. */
  title: string
  label: string
  hint: string
  /** The button that does it. */
  deed: string
  /** 0 where nothing need be written. */
  least: number
  most: number
  /** What stands there already. */
  before?: string
}

interface WordsStepProps extends WordsAsked {
  at: NavPlace
  /** What it is about. */
  about: string
  busy: boolean
  problem: string | undefined
  onDo: (words: string) => void
  onBack: () => void
}

/** A few words that go with a change, on a page of their own: a field within a sheet could not be reached by keyboard. */
export function WordsStep({ at, about, title, label, hint, deed, least, most, before = '', busy, problem, onDo, onBack }: WordsStepProps) {
  const [words, setWords] = useState(before)
  const [short, setShort] = useState(false)
  const go = () => {
    const said = words.trim()
    if (said.length < least || said.length === 1) return setShort(true)
    return onDo(said)
  }
  return (
    <DeskFrame
      at={at}
      title={title}
      onBack={onBack}
      dock={
        <View className="dock-one">
          <Button disabled={busy} onPress={go}>
            {busy ? '正在保存…' : deed}
          </Button>
        </View>
      }
    >
      <Panel title={about}>
        <FormField
          label={label}
          kind="long"
          most={most}
          value={words}
          hint={hint}
          problem={short ? `请至少写${Math.max(least, 2)}个字。` : problem}
          onChange={text => (setWords(text), setShort(false))}
        />
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            不改了，回去
          </Tool>
        </View>
      </Panel>
    </DeskFrame>
  )
}
