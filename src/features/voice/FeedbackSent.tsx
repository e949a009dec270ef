import { View } from '@tarojs/components'
import type { WaitingFeedback } from '@/features/session/feedbackOutboxStore'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'

/** What became of what was just sent: it has come, it waits for the network, or it was refused. */
export function FeedbackSent({ sent, onAnother }: { sent: WaitingFeedback | 'received'; onAnother: () => void }) {
  const [heading, sentence] =
    sent === 'received'
      ? ['收到了，谢谢您', '有人会看。看过以后怎么办的，写在下面“我提过的”里。']
      : sent.message
        ? ['没有收下', sent.message]
        : ['存好了', sent.said ? `${sent.said}写好的在这部手机上，会接着发。` : '正在发送。没有网也不要紧，联网后会自己发。']
  return (
    <View role="status" aria-live="polite">
      <Heading level={1} className="voice-head">
        {heading}
      </Heading>
      <View className="para">{sentence}</View>
      <Button kind="quiet" onPress={onAnother}>
        再提一条
      </Button>
    </View>
  )
}
