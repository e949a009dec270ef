import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { drawsTopBar } from '@/platform/chrome'
import { keepDeskForOffline } from '@/platform/deskOffline'
import { leavePage, setPageTitle } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Phrased } from '@/shared/ui/Phrased'
import { Pressable } from '@/shared/ui/Pressable'
import { Sheet } from '@/shared/ui/Sheet'
import { useTextClass } from '@/shared/ui/textSizeStore'
import { DeskIcon } from './DeskIcon'
import { DeskNav } from './DeskNav'
import type { NavPlace } from './navItems'
import { useWide } from '@/shared/ui/useWide'
import './desk.scss'

interface DeskFrameProps {
  /** The h1, and short in the native bar. */
  title: string
  /** In the native bar, where the h1 is too long for it. */
  bar?: string
  /** The place in the navigation that is lit up; undefined for a page that has none there. */
  at: NavPlace | undefined
  /** Beside the heading: station and 截至. */
  note?: string
  /** At the right of the heading, below it on phones: filters and exports. */
  side?: ReactNode
  children: ReactNode
  /** Exactly one button, on phones. */
  dock?: ReactNode
  /** Dialog or Sheet: inside the root, for the text size. */
  overlay?: ReactNode
  onBack?: () => void
}

/** The page of officers: navigation at the left where there is room, else behind 菜单. */
export function DeskFrame({ title, bar = title, at, note, side, children, dock, overlay, onBack }: DeskFrameProps) {
  const wide = useWide()
  const chosen = useTextClass()
  const [menu, setMenu] = useState(false)
  useEffect(() => setPageTitle(bar), [bar])
  useEffect(keepDeskForOffline, [])
  const closeMenu = () => setMenu(false)
  // Whoever has chosen larger text keeps it, and with it the layout of the phone.
  const desk = wide && chosen === ''
  return (
    <View className={`page desk ${desk ? 'desk-standard text-desk desk-wide' : chosen || 'desk-standard'}`}>
      {drawsTopBar && !desk && (
        <View className="top" role="banner">
          <Pressable className="top-side back" label="返回" onPress={onBack ?? (() => leavePage(tabs.home))}>
            <Icon name="caret-left-bold" />
          </Pressable>
          <Text className="top-title">{bar}</Text>
          <View className="top-side" />
        </View>
      )}
      {desk && (
        <View className="desk-side">
          <View className="desk-brand" role="banner">
            <Text className="strong">反诈同行</Text>
            <Text className="note desk-brand-note">工作台</Text>
          </View>
          <DeskNav at={at} />
        </View>
      )}
      <View className="main desk-main" role="main">
        {!desk && (
          <View className="first-line">
            <Text className="note">工作台</Text>
            <Pressable className="tool" onPress={() => setMenu(true)}>
              <DeskIcon name="list" />
              <Text className="tool-label">菜单</Text>
            </Pressable>
          </View>
        )}
        <View className="desk-head">
          <View className="desk-head-words">
            <Heading level={1}>
              <Phrased>{title}</Phrased>
            </Heading>
            {note && <View className="note desk-head-note">{note}</View>}
          </View>
          {side && <View className="desk-head-side">{side}</View>}
        </View>
        {children}
      </View>
      {dock && <View className="dock">{dock}</View>}
      <View className="slot">
        {menu ? (
          <Sheet title="菜单" onClose={closeMenu}>
            <DeskNav at={at} onGone={closeMenu} />
          </Sheet>
        ) : (
          overlay
        )}
      </View>
    </View>
  )
}
