import { Text, View } from '@tarojs/components'
import type { Guide } from '../../../contract/guide'
import type { GuidePlace } from '../../../contract/registrationReplies'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Icon } from '@/shared/ui/Icon'
import { Tool } from '@/shared/ui/Tool'
import { answersIn } from './assistViewOf'
import type { WatchState } from './watchAlong'

/** Whose side I am at, and whether we are connected. */
export function AssistHead({ guide, place, watch }: { guide: Guide; place: GuidePlace | null; watch: WatchState }) {
  const reached = watch === 'reached'
  return (
    <>
      <View className="assist-who">
        <View>
          <View className="strong">正在陪一位居民</View>
          <View className="note">{[guide.title, ...answersIn(guide, place)].join('，')}</View>
        </View>
        <View className={reached ? 'tag tag-act' : 'tag tag-care'} role="status" aria-live="polite">
          <Icon name={reached ? 'link-simple' : 'cloud-slash'} tone={reached ? 'act' : 'care'} />
          <Text>{reached ? '已连上' : '没连上'}</Text>
        </View>
      </View>
      {watch === 'away' && <View className="note">网不好，先照着讲。勾记在这部手机上，连上后自己发出去。</View>}
      {watch === 'signedOut' && (
        <View className="note">
          登录过期了。勾还在，重新登录后会发出去。
          <Tool onPress={() => openPage(routes.officerSignIn)}>去登录</Tool>
        </View>
      )}
    </>
  )
}
