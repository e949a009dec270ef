import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { contactTypeNames } from '../../../../contract/contactTypes'
import { scamKindNames } from '../../../../contract/vocabulary'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Empty } from '@/shared/ui/Empty'
import { ListRow } from '@/shared/ui/ListRow'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { callReports } from './callReports'
import { type Cluster, clusterWords, contactIcons } from './reportWords'

interface GroupListProps {
  areas: Readonly<Record<string, string>>
  now: Date
  onOpen: (clusterId: string) => void
}

const askGroups = () => callReports('clusters.list', { limit: 50 })

const kindWords = ({ kinds }: Cluster) => kinds.slice(0, 2).map(({ kind }) => scamKindNames[kind]).join('、')

/** 同一号码: contacts that several reports of the whole city name, the last seen first; nothing of them is decrypted. */
export function GroupList({ areas, now, onOpen }: GroupListProps) {
  const { value, failed, again } = useAsked(useCallback(askGroups, []))
  if (!value) return failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取" />
  if (value.clusters.length === 0) return <Empty icon="check-circle" text="近30天没有两条以上举报同一个号码。" live />
  const where = ({ communities }: Cluster) => communities.map(({ communityId, count }) => `${areas[communityId] ?? communityId}${count}人`).join('、')
  return (
    <View role="list" aria-label="同一号码的组">
      {value.clusters.map(group => (
        <View key={group.clusterId} role="listitem" className="queue-group">
          <ListRow
            icon={contactIcons[group.contactType]}
            title={kindWords(group) || contactTypeNames[group.contactType]}
            note={[`${contactTypeNames[group.contactType]}，${clusterWords(group, now)}`, where(group)].filter(Boolean).join('　')}
            onPress={() => onOpen(group.clusterId)}
          />
          <Tool label={`建成一件闭环：${kindWords(group) || contactTypeNames[group.contactType]}`} onPress={() => openPage(routes.loopOfCluster(group.clusterId, group.kinds[0]?.kind))}>
            建成一件闭环
          </Tool>
        </View>
      ))}
      <View className="note queue-foot">{`全市的举报一起算${value.nextCursor ? '，这里是最近的50组' : ''}；不满5人的社区不显示。`}</View>
    </View>
  )
}
