import { View } from '@tarojs/components'
import { useState } from 'react'
import { callDesk } from '@/shared/api/callDesk'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { FormField } from './FormField'
import { useForm, whole } from './useForm'

const empty = { old: '', new: '', again: '' }

/** 改口令: the old one, and the new one twice. Other phones are signed out by it. */
export function PassphraseForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const [shown, setShown] = useState(false)
  const { typed, problems, setProblems, busy, field, send } = useForm(empty)
  const save = () => {
    if (!typed.old) return setProblems({ old: '请填现在用的口令。' })
    if (!typed.new) return setProblems({ new: '请填新口令。' })
    if (typed.again !== typed.new) return setProblems({ again: '两次填的不一样，请再填一遍。' })
    return void send(() => callDesk('officer.changePassphrase', { old: typed.old, new: typed.new }), onDone)
  }
  const kind = shown ? ('text' as const) : ('secret' as const)
  return (
    <View className="passphrase-form">
      {problems[whole] && (
        <Notice icon="warning" tone="care" live>
          {problems[whole]}
        </Notice>
      )}
      <FormField label="现在的口令" kind={kind} most={200} autoComplete="current-password" {...field('old')} />
      <FormField label="新口令" kind={kind} most={200} autoComplete="new-password" hint="至少10个字，或者6个汉字，例如自己编的一句话。" {...field('new')} />
      <FormField label="再填一遍新口令" kind={kind} most={200} autoComplete="new-password" onEnter={save} {...field('again')} />
      <View className="tools">
        <Tool pressed={shown} onPress={() => setShown(!shown)}>
          {shown ? '不显示口令' : '显示口令'}
        </Tool>
        <Tool onPress={onBack}>不改了</Tool>
      </View>
      <Button kind="secondary" disabled={busy} onPress={save}>
        {busy ? '正在保存…' : '保存新口令'}
      </Button>
    </View>
  )
}
