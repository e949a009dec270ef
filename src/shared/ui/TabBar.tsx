import { Text, View } from '@tarojs/components'
import { openTab } from '@/platform/navigation'
import { type TabName, tabs } from '@/routes'
import { Icon } from './Icon'
import type { IconName } from './icons'
import { Pressable } from './Pressable'

const items: Record<TabName, { word: string; icon: IconName; chosen: IconName }> = {
  home: { word: '首页', icon: 'house', chosen: 'house-fill' },
  quiz: { word: '答题', icon: 'pencil-simple-line', chosen: 'pencil-simple-line-fill' },
  cases: { word: '案例', icon: 'book-open-text', chosen: 'book-open-text-fill' },
  me: { word: '我的', icon: 'user', chosen: 'user-fill' }
}

/** The tab bar, drawn by the page so that its labels grow with the text. */
export function TabBar({ current }: { current: TabName }) {
  return (
    <View className="tabbar">
      {(Object.keys(items) as TabName[]).map(name => (
        <Pressable
          key={name}
          className={name === current ? 'tab tab-current' : 'tab'}
          role="link"
          current={name === current}
          onPress={() => name !== current && openTab(tabs[name])}
        >
          <Icon name={name === current ? items[name].chosen : items[name].icon} tone={name === current ? 'act' : 'ink2'} size="l" />
          <Text>{items[name].word}</Text>
        </Pressable>
      ))}
    </View>
  )
}
