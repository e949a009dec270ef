import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { drawsTopBar } from '@/platform/chrome'
import { leavePage, openPage, setPageTitle } from '@/platform/navigation'
import { type TabName, routes, tabs } from '@/routes'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import { TabBar } from './TabBar'
import { Tool } from './Tool'
import { type Largest, useTextClass } from './textSizeStore'

interface PageProps {
  /** Short, as in the native bar. */
  title: string
  children: ReactNode
  /** Where 一键举报 stands: on the first line, in a bar above the tabs, or nowhere (the call page). */
  report?: 'line' | 'bar' | 'none'
  /** 意见建议 at the foot: on every page of residents but the one for who has just lost money. */
  voice?: boolean
  /** At the left of the first line: 第2题，共5题. */
  label?: string
  /** In its place: how a case ended. */
  start?: ReactNode
  tab?: TabName
  /** Exactly one button. */
  dock?: ReactNode
  /** On question pages the dock follows the choices at the largest text. */
  softDock?: boolean
  /** Dialog or Sheet: inside the root, for the text size. */
  overlay?: ReactNode
  onBack?: () => void
  largest?: Largest
}

/** Top bar (browsers only), first line, content, dock. The text class sits on its root, since WeChat has none on `page`. */
export function Page(props: PageProps) {
  const { title, children, report = 'line', voice = report !== 'none', label, start, tab, dock, softDock = false, overlay, onBack, largest } = props
  useEffect(() => setPageTitle(title), [title])
  const openCall = () => openPage(routes.call())
  return (
    <View className={`page ${useTextClass(largest)}`.trim()}>
      {drawsTopBar && (
        <View className="top" role="banner">
          {tab ? (
            <View className="top-side" />
          ) : (
            <Pressable className="top-side back" label="返回" onPress={onBack ?? (() => leavePage(tabs.home))}>
              <Icon name="caret-left-bold" />
            </Pressable>
          )}
          <Text className="top-title">{title}</Text>
          <View className="top-side" />
        </View>
      )}
      <View className="main" role="main">
        {report === 'line' && (
          <View className="first-line">
            {start ?? <Text className="note">{label ?? ''}</Text>}
            <Tool icon="flag" onPress={openCall}>
              一键举报
            </Tool>
          </View>
        )}
        {children}
      </View>
      {voice && (
        <View className="foot" role="contentinfo">
          <Tool onPress={() => openPage(routes.feedback())}>意见建议</Tool>
        </View>
      )}
      {dock && <View className={softDock ? 'dock dock-soft' : 'dock'}>{dock}</View>}
      {tab && (
        <View className="dock dock-tabs" role="navigation" aria-label="主导航">
          {report === 'bar' && (
            <Pressable className="report-bar" role="link" onPress={openCall}>
              <Icon name="flag-fill" />
              <Text className="strong">一键举报</Text>
              <Text className="note">钱转出去了，也点这里</Text>
            </Pressable>
          )}
          <TabBar current={tab} />
        </View>
      )}
      {/* In a place of its own: where an element goes, WeChat gets all its neighbours anew, here the whole page. */}
      <View className="slot">{overlay}</View>
    </View>
  )
}
