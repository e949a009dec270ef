import { View } from '@tarojs/components'
import type { StoryState } from '../../../../contract/story'
import { Button } from '@/shared/ui/Button'

export type StoryAsking = 'offer' | 'reject' | 'takeDown'

interface StoryActsProps {
  state: StoryState
  busy: boolean
  /** Something in it tells who somebody is. */
  blocked: boolean
  onPublish: () => void
  onAsk: (asking: StoryAsking) => void
}

/** What can become of a story from where it stands. */
export function StoryActs({ blocked, busy, onAsk, onPublish, state }: StoryActsProps) {
  const open = state === 'waiting' || state === 'offered'
  return (
    <View className="heard-acts">
      {state === 'waiting' && (
        <Button icon="check-circle" disabled={busy || blocked} onPress={onPublish}>
          {busy ? '正在记…' : blocked ? '改掉上面的才能发布' : '照原样发布'}
        </Button>
      )}
      {open && (
        <Button kind={blocked ? 'primary' : 'secondary'} icon="pencil-line" disabled={busy} onPress={() => onAsk('offer')}>
          改一改，给作者看
        </Button>
      )}
      {open && (
        <Button kind="secondary" disabled={busy} onPress={() => onAsk('reject')}>
          不采用
        </Button>
      )}
      {state === 'published' && (
        <Button kind="secondary" disabled={busy} onPress={() => onAsk('takeDown')}>
          撤下
        </Button>
      )}
    </View>
  )
}
