import { useDidShow, usePageScroll, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AlertBand } from '@/features/alerts/AlertBand'
import { openUrgent } from '@/features/alerts/openUrgent'
import { refreshAlerts } from '@/features/alerts/refreshAlerts'
import { CaseListScreen } from '@/features/cases/CaseListScreen'

const readAlerts = () => refreshAlerts({ fresh: true })

export default function CasesPage() {
  const [now, setNow] = useState(() => new Date())
  const scroll = useRef<(scrollTop: number) => void>(() => undefined)
  const refresh = useRef<() => Promise<void>>(() => Promise.resolve())
  const setScroller = useCallback((to: (scrollTop: number) => void) => void (scroll.current = to), [])
  const setRefresher = useCallback((to: () => Promise<void>) => void (refresh.current = to), [])

  useEffect(() => void refreshAlerts(), [])
  useDidShow(() => {
    setNow(new Date())
    openUrgent()
  })
  usePageScroll(({ scrollTop }) => scroll.current(scrollTop))
  usePullDownRefresh(() => void refresh.current())
  return (
    <CaseListScreen
      alerts={<AlertBand now={now} all />}
      now={now}
      onScroller={setScroller}
      refreshAlerts={readAlerts}
      onRefresher={setRefresher}
    />
  )
}
