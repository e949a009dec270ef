import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Sheet } from '@/shared/ui/Sheet'
import { FormField } from '../FormField'

interface ReasonSheetProps {
  title: string
  hint: string
  /** The button that does it. */
  deed: string
  busy: boolean
  problem: string | undefined
  onDo: (reason: string) => void
  onClose: () => void
}

const least = 2
const most = 200

/** What is done only with a reason, which stays beside the version. 完成 closes it and does nothing. */
export function ReasonSheet({ title, hint, deed, busy, problem, onDo, onClose }: ReasonSheetProps) {
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const go = () => {
    const words = reason.trim()
    if (words.length < least) return setShort(true)
    return onDo(words)
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <FormField
        label="原因"
        kind="long"
        most={most}
        value={reason}
        hint={hint}
        problem={short ? '请写两句原因，别人好照着改。' : problem}
        onChange={words => (setReason(words), setShort(false))}
      />
      <View className="section-near">
        <Button kind="secondary" disabled={busy} onPress={go}>
          {busy ? '正在记…' : deed}
        </Button>
      </View>
    </Sheet>
  )
}
