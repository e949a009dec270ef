import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ActionOutput } from '../../../../contract/actions'
import type { WeakSpot } from '../../../../contract/statistics'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { callStatistics } from '@/shared/api/callStatistics'
import { Notice } from '@/shared/ui/Notice'
import { Pressable } from '@/shared/ui/Pressable'
import { DeskFrame } from '../frame/DeskFrame'
import { daysWords } from './dayWords'
import { DefinitionsSheet } from './DefinitionsSheet'
import { DeskTool } from './DeskTool'
import { PeriodChips } from './PeriodChips'
import { type LookedAt, PlaceSheet } from './PlaceSheet'
import { useCommunities } from './useCommunities'
import { useKeptAsked } from './useKeptAsked'
import { usePeriod } from './usePeriod'
import { PushedPanel } from './weak/PushedPanel'
import { PushSheet } from './weak/PushSheet'
import { WeakSpotsOf } from './weak/WeakSpotsOf'
import '../officer.scss'
import './insight.scss'

type Opened = 'place' | 'definitions' | WeakSpot

const askPushes = () => callStatistics('pushes.list', {})

interface WeakSpotsScreenProps {
  now: Date
  /** The spot whose push is open: what a card passed on in WeChat is about. */
  onSpot?: (spot: WeakSpot | undefined) => void
}

/** 哪里还不熟: the weak spots, one tap from what to push, and what came of it. */
export function WeakSpotsScreen({ now, onSpot }: WeakSpotsScreenProps) {
  const chosen = usePeriod('weeks4', now)
  const [at, setAt] = useState<LookedAt>({})
  const [opened, setOpened] = useState<Opened>()
  const [said, setSaid] = useState('')
  const { areas, stations, nameOf } = useCommunities(at.stationId)
  const pushes = useKeptAsked<ActionOutput<'pushes.list'>>('pushes', useCallback(askPushes, []))
  const request = chosen.period && { ...chosen.period, ...at }
  const where = at.communityId ? nameOf(at.communityId) : (at.stationId ?? '全部社区')

  function open(next: Opened | undefined): void {
    setOpened(next)
    onSpot?.(typeof next === 'object' ? next : undefined)
  }
  const close = () => open(undefined)

  function noteSent(community: string): void {
    close()
    setSaid(`记下了：推给${community}。满7天再来看变化。`)
    void pushes.again()
  }

  return (
    <DeskFrame
      at="statistics"
      title="哪里还不熟"
      {...(request ? { note: daysWords(request.from, request.to) } : {})}
      side={
        <>
          <Pressable className="chip insight-where" label={`看哪里的：${where}`} onPress={() => open('place')}>
            {where}
          </Pressable>
          <DeskTool icon="chart-bar" onPress={() => openPage(routes.statistics)}>
            看统计
          </DeskTool>
        </>
      }
      overlay={
        opened === 'place' ? (
          <PlaceSheet at={at} stations={stations} communities={areas} onChoose={setAt} onClose={close} />
        ) : opened === 'definitions' ? (
          <DefinitionsSheet onClose={close} />
        ) : opened ? (
          <PushSheet spot={opened} community={nameOf(opened.communityId)} onSent={() => noteSent(nameOf(opened.communityId))} onClose={close} />
        ) : undefined
      }
    >
      <PeriodChips chosen={chosen} now={now} />
      {said && (
        <View className="insight-notice">
          <Notice live>{said}</Notice>
        </View>
      )}
      <View className="slot">
        {request && <WeakSpotsOf key={JSON.stringify(request)} request={request} now={now} nameOf={nameOf} onPush={open} onDefinitions={() => open('definitions')} />}
      </View>
      <PushedPanel asked={pushes} nameOf={nameOf} now={now} />
    </DeskFrame>
  )
}
