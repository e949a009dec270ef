import { Text, View } from '@tarojs/components'
import { turnTo } from '@/platform/navigation'
import { useOfficerStore } from '@/features/session/officerStore'
import { Pressable } from '@/shared/ui/Pressable'
import { roleNames } from '../roleNames'
import { DeskIcon } from './DeskIcon'
import { navItems, type NavPlace } from './navItems'

/** Where to go; the page that is open takes the place of the one before, so that back does not lead through all of them. */
export function DeskNav({ at, onGone }: { at: NavPlace | undefined; onGone?: () => void }) {
  const me = useOfficerStore(state => state.me)
  const go = (place: NavPlace, url: string) => {
    onGone?.()
    if (place !== at) turnTo(url)
  }
  return (
    <View className="desk-nav">
      <View role="navigation" aria-label="主导航">
        {navItems(me?.role).map(item => (
          <Pressable
            key={item.at}
            className={item.at === at ? 'desk-nav-item desk-nav-current' : 'desk-nav-item'}
            role="link"
            current={item.at === at}
            onPress={() => go(item.at, item.url)}
          >
            <DeskIcon name={item.at === at ? item.chosen : item.icon} tone={item.at === at ? 'act' : 'ink2'} />
            <Text className="desk-nav-word">{item.word}</Text>
          </Pressable>
        ))}
      </View>
      {me && (
        <View className="desk-nav-who" role="region" aria-label="登录的账号">
          {me.station && <View className="strong">{me.station}</View>}
          <View className="note">{[me.name, roleNames[me.role]].filter(Boolean).join('，')}</View>
        </View>
      )}
    </View>
  )
}
