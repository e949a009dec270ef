import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '@/shared/ui/Choice'
import { Sheet } from '@/shared/ui/Sheet'
import { TextField } from '@/shared/ui/TextField'
import { type Assist, useAssistStore } from './assistStore'
import { flushAssists } from './flushAssists'

const reasons = ['收不到短信', '手机上找不到这一项', '手机太旧，或者存不下', '不放心，想再想想', '忘了密码，要找家里人'] as const

/** @returns what is wrong with it; the server refuses the same */
function problemOf(why: string): string | undefined {
  if (why.trim().length < 2) return '请写两个字以上。'
  if (/\d{7,}/.test(why.normalize('NFKC').replace(/[\s-]/g, ''))) return '这里不要写电话、证件号、银行卡号，请删去再记。'
  return undefined
}

/** 他卡住了: where and why, so that the guide gets better. Nothing about who it is. */
export function StuckSheet({ assist, stepId, onClose }: { assist: Assist; stepId: string; onClose: () => void }) {
  const kept = assist.stuck?.stepId === stepId ? assist.stuck.why : ''
  const [own, setOwn] = useState(reasons.some(reason => reason === kept) ? '' : kept)
  const [problem, setProblem] = useState<string>()

  function change(text: string): void {
    setOwn(text)
    setProblem(undefined)
  }

  function note(why: string): void {
    const wrong = problemOf(why)
    setProblem(wrong)
    if (wrong) return
    useAssistStore.getState().stick(assist.assistId, { stepId, why: why.trim() })
    void flushAssists()
    onClose()
  }

  /** What is typed is not thrown away by 完成; what cannot be noted is, at the second time. */
  function close(): void {
    if (own.trim() && own !== kept && !problem) note(own)
    else onClose()
  }
  return (
    <Sheet title="卡在哪里了？" onClose={close}>
      <View className="choices" role="radiogroup" aria-label="卡住的原因">
        {reasons.map(reason => (
          <Choice key={reason} text={reason} state={reason === kept ? 'chosen' : 'open'} onPress={() => note(reason)} />
        ))}
      </View>
      <View className="section-near">
        <View className="note">别的原因，写一句。不写姓名和号码。</View>
        <TextField label="别的原因" value={own} most={100} problem={problem} onChange={change} />
      </View>
    </Sheet>
  )
}
