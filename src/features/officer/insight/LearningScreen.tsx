import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { ScamKind } from '../../../../contract/vocabulary'
import { useOfficerStore } from '@/features/session/officerStore'
import { Chips } from '@/shared/ui/Chips'
import { Pressable } from '@/shared/ui/Pressable'
import { DeskFrame } from '../frame/DeskFrame'
import { DeskTool } from './DeskTool'
import { ItemsTab, KindSheet } from './learning/ItemsTab'
import { LearningOf } from './learning/LearningOf'
import { LearningSheet } from './learning/LearningSheet'
import type { NumberTable } from './numberTable'
import { type LookedAt, PlaceSheet } from './PlaceSheet'
import { TableSheet } from './TableSheet'
import { useCommunities } from './useCommunities'
import '../officer.scss'
import './insight.scss'
import './learning/learning.scss'

const tabs = [
  { id: 'people', text: '学得怎么样' },
  { id: 'items', text: '题目' }
] as const
type Tab = (typeof tabs)[number]['id']
type Opened = { sheet: 'place' | 'definitions' | 'kinds' } | { sheet: 'table'; table: NumberTable }

/** 学习效果: whether people tell scam from genuine better; and for editors, whether the questions are any good. */
export function LearningScreen({ now }: { now: Date }) {
  const role = useOfficerStore(state => state.me?.role)
  const isEditor = role === 'editor' || role === 'admin'
  const me = useOfficerStore(state => state.me)
  const [tab, setTab] = useState<Tab>('people')
  const [at, setAt] = useState<LookedAt>({})
  const [kind, setKind] = useState<ScamKind>()
  const [opened, setOpened] = useState<Opened>()
  const { areas, nameOf, stations } = useCommunities(at.stationId)
  const close = () => setOpened(undefined)
  const isItems = isEditor && tab === 'items'
  const where = at.communityId ? nameOf(at.communityId) : (at.stationId ?? '全部社区')
  const station = at.stationId ?? (role === 'admin' ? '全市' : (me?.station ?? ''))

  const sheets: Record<Opened['sheet'], () => ReactNode> = {
    place: () => <PlaceSheet at={at} stations={stations} communities={areas} onChoose={setAt} onClose={close} />,
    definitions: () => <LearningSheet onClose={close} />,
    kinds: () => <KindSheet chosen={kind} onChoose={setKind} onClose={close} />,
    table: () => opened?.sheet === 'table' && <TableSheet table={opened.table} onClose={close} />
  }

  return (
    <DeskFrame
      at="learning"
      title="学习效果"
      note={isItems ? '全市的答题' : `${station}，防骗体检`}
      overlay={opened && sheets[opened.sheet]()}
      side={
        isItems ? undefined : (
          <>
            <Pressable className="chip insight-where" label={`看哪里的：${where}`} onPress={() => setOpened({ sheet: 'place' })}>
              {where}
            </Pressable>
            <DeskTool onPress={() => setOpened({ sheet: 'definitions' })}>数字怎么算的</DeskTool>
          </>
        )
      }
    >
      {isEditor && <Chips label="看什么" choices={tabs} chosen={tab} onChoose={id => setTab(id ?? tab)} />}
      <View className="slot">
        {isItems ? (
          <ItemsTab now={now} kind={kind} onKinds={() => setOpened({ sheet: 'kinds' })} />
        ) : (
          <LearningOf key={JSON.stringify(at)} request={at} now={now} onTable={table => setOpened({ sheet: 'table', table })} />
        )}
      </View>
    </DeskFrame>
  )
}
