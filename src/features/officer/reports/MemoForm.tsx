import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Tool } from '@/shared/ui/Tool'
import { FormField } from '../FormField'

interface MemoFormProps {
  busy: boolean
  /** @returns whether it was taken */
  onWrite: (text: string) => Promise<boolean>
}

/** 内部备注: what officers tell each other about a report; the resident never reads it. */
export function MemoForm({ busy, onWrite }: MemoFormProps) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const write = async () => {
    if (text.trim().length < 2) return setProblem('请写两个字以上。')
    if (!(await onWrite(text.trim()))) return
    setText('')
    setOpen(false)
  }
  return (
    <View className="report-memo">
      {open ? (
        <>
          <FormField label="内部备注" kind="long" most={300} value={text} hint="只有民警看得到。" problem={problem} onChange={next => (setText(next), setProblem(undefined))} />
          <Button kind="secondary" disabled={busy} onPress={() => void write()}>
            {busy ? '正在记…' : '记下备注'}
          </Button>
        </>
      ) : (
        <Tool icon="pencil-line" onPress={() => setOpen(true)}>
          写一条内部备注
        </Tool>
      )}
    </View>
  )
}
