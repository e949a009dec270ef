import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Chips } from '@/shared/ui/Chips'
import { Pressable } from '@/shared/ui/Pressable'
import { FieldProblem } from '../FieldProblem'
import { problemAt, useDraftForm } from './draftContext'
import { fieldIdOf } from './fieldWords'

interface Labelled {
  label: string
  /** Where findings about it lead. */
  path: string
  note?: string
}

/** A label, what can be chosen, and what is wrong with the choice. */
export function FieldGroup({ children, label, note, path }: Labelled & { children: ReactNode }) {
  const { findings } = useDraftForm()
  return (
    <View id={fieldIdOf(path)} className="form-field">
      <Text className="strong" aria-hidden="true">
        {label}
      </Text>
      {note && <View className="note">{note}</View>}
      {children}
      <FieldProblem>{problemAt(findings, path)}</FieldProblem>
    </View>
  )
}

/** Exactly one of a few. */
export function OneOf<Id extends string>({ choices, chosen, onChoose, ...labelled }: Labelled & { choices: Readonly<Record<Id, string>>; chosen: Id; onChoose: (id: Id) => void }) {
  const ids = Object.keys(choices) as Id[]
  return (
    <FieldGroup {...labelled}>
      <Chips label={labelled.label} choices={ids.map(id => ({ id, text: choices[id] }))} chosen={chosen} onChoose={id => id && onChoose(id)} />
    </FieldGroup>
  )
}

/** Any number of them, in the order in which they were chosen. */
export function ManyOf<Id extends string>({ choices, chosen, onChoose, ...labelled }: Labelled & { choices: Readonly<Record<Id, string>>; chosen: readonly Id[]; onChoose: (ids: Id[]) => void }) {
  const ids = Object.keys(choices) as Id[]
  const toggle = (id: Id) => onChoose(chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id])
  return (
    <FieldGroup {...labelled}>
      <View className="chips" role="group" aria-label={labelled.label}>
        {ids.map(id => (
          <Pressable key={id} className={chosen.includes(id) ? 'chip chip-chosen' : 'chip'} pressed={chosen.includes(id)} onPress={() => toggle(id)}>
            <Text>{choices[id]}</Text>
          </Pressable>
        ))}
      </View>
    </FieldGroup>
  )
}
