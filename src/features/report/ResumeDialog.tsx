import { Dialog } from '@/shared/ui/Dialog'

/** A report begun earlier is still on the phone. */
export function ResumeDialog({ onKeep, onAnew }: { onKeep: () => void; onAnew: () => void }) {
  return (
    <Dialog
      question="上次没填完，接着填吗？"
      sentence="上次填的还在这部手机上。"
      keep={{ label: '接着填', onPress: onKeep }}
      undo={{ label: '重新填一条', onPress: onAnew }}
    />
  )
}
