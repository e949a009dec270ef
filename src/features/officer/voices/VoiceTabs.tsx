import { Text, View } from '@tarojs/components'
import type { Role } from '../../../../contract/session'
import { Pressable } from '@/shared/ui/Pressable'

export const voiceTabNames = { inbox: '意见', changes: '公开回应', surveys: '问卷', stories: '故事' } as const
export type VoiceTab = keyof typeof voiceTabNames

const editorsOnly: readonly VoiceTab[] = ['changes', 'stories']

/** What this officer can do here; the server decides, this only hides what would lead nowhere. */
export const tabsFor = (role: Role | undefined): VoiceTab[] =>
  (Object.keys(voiceTabNames) as VoiceTab[]).filter(tab => role === 'editor' || role === 'admin' || !editorsOnly.includes(tab))

/** 意见, 公开回应, 问卷, 故事. */
export function VoiceTabs({ tabs, at, onTab }: { tabs: readonly VoiceTab[]; at: VoiceTab; onTab: (tab: VoiceTab) => void }) {
  return (
    <View className="heard-tabs" role="group" aria-label="看哪些">
      {tabs.map(tab => (
        <Pressable key={tab} className={tab === at ? 'heard-tab heard-tab-chosen' : 'heard-tab'} pressed={tab === at} onPress={() => onTab(tab)}>
          <Text>{voiceTabNames[tab]}</Text>
        </Pressable>
      ))}
    </View>
  )
}
