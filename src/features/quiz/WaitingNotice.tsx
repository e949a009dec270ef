import { View } from '@tarojs/components'
import { Notice } from '@/shared/ui/Notice'
import { useOutboxStore } from './outboxStore'

/** Says that a finished practice is safe on the phone and waits for the network. Nothing once it is sent. */
export function WaitingNotice({ attemptId }: { attemptId: string }) {
  const item = useOutboxStore(state => state.items.find(each => each.submission.attemptId === attemptId))
  if (!item || item.state === 'queued' || item.state === 'sending') return null
  return (
    <View className="waiting">
      <Notice icon="cloud-slash-fill" live>
        {item.state === 'rejected' ? `这次练习没能记到服务器上。${item.message ?? ''}` : item.message ? `已保存，会再发送。${item.message}` : '已保存，联网后发送'}
      </Notice>
    </View>
  )
}
