import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Heading } from '@/shared/ui/Heading'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { otherReason, openReasons } from './openReasons'

interface OpenFormProps {
  level: 2 | 3
  /** The reason of the report before: most are opened for the same one. */
  last: string | undefined
  busy: boolean
  problem: string | undefined
  onOpen: (reason: string) => void
}

/** 为什么打开: nothing sealed is shown before a reason is given; it is written down with the name and the time. */
export function OpenForm({ level, last, busy, problem, onOpen }: OpenFormProps) {
  const known = last !== undefined && openReasons.includes(last)
  const [chosen, setChosen] = useState(last === undefined ? undefined : known ? last : otherReason)
  const [other, setOther] = useState(known ? '' : (last ?? ''))
  const [missing, setMissing] = useState<string>()
  useEffect(() => setMissing(undefined), [chosen, other])
  const open = () => {
    if (!chosen) return setMissing('请先选一个事由。')
    const reason = chosen === otherReason ? other.trim() : chosen
    if (reason.length < 2) return setMissing('选了“其他”，请写两个字以上的事由。')
    return onOpen(reason)
  }
  return (
    <View id="open-report" className="report-open">
      <Heading level={level} className="report-part">
        为什么打开
      </Heading>
      <View className="note">号码、经过和图片打开后才看得到。谁打开的、什么时候、什么事由，都会记入操作记录。</View>
      <Chips label="为什么打开" choices={[...openReasons, otherReason].map(text => ({ id: text, text }))} chosen={chosen} onChoose={next => setChosen(next ?? chosen)} />
      {chosen === otherReason && <FormField label="事由" most={100} value={other} onChange={setOther} />}
      <FieldProblem>{missing ?? problem}</FieldProblem>
      <Button onPress={open} disabled={busy}>
        {busy ? '正在打开…' : '打开这一条'}
      </Button>
    </View>
  )
}
