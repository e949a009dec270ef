import { View } from '@tarojs/components'
import { type Activity, materialKeys, materialNames, type Activities } from '../../../../contract/activity'
import { errorMessages } from '../../../../contract/result'
import { friendlyTime } from '@/shared/day'
import { whyNot } from '@/shared/api/whyNot'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { useOfficerStore } from '@/features/session/officerStore'
import { Panel } from '../frame/Panel'
import { isSignedOut, Refused } from '../Refused'
import type { Asked } from '../useAsked'
import { ActivityItem } from './ActivityItem'
import { type OutboxActivity, type OwnActivity, useActivityOutboxStore } from './activityOutboxStore'
import { addDays } from './weeks'

interface ActivityListProps {
  asked: Asked<Activities>
  monday: string
  areas: Record<string, string>
  now: Date
  onChange: (activity: Activity | OutboxActivity) => void
  onRemove: (activity: OwnActivity) => void
}

/** It waits for the network, unless the server has said for what. */
function waitsFor({ logged, message, state }: OutboxActivity): string {
  if (state === 'rejected') return `没有发出去。${message ?? ''}`
  const said = message === undefined || message === errorMessages.UNAVAILABLE ? '联网后发送' : message
  return logged ? `文字已经发出，照片还存在这部手机上，${said}` : `存在这部手机上，${said}`
}

/** What the station did in a week: what waits on this phone first, then what the server has. */
export function ActivityList({ areas, asked, monday, now, onChange, onRemove }: ActivityListProps) {
  const me = useOfficerStore(state => state.me)
  const items = useActivityOutboxStore(state => state.items)
  const sunday = addDays(monday, 6)
  const own = items.filter(({ activity, by, removed }) => by === me?.name && !removed && activity.day >= monday && activity.day <= sunday)
  const hidden = new Set(items.filter(({ removed }) => removed).map(({ activity }) => activity.activityId))
  const { failed, value } = asked
  const there = (value?.activities ?? []).filter(({ activityId }) => !hidden.has(activityId) && !own.some(({ activity, logged }) => activity.activityId === activityId && !logged))
  const pendingOf = (activityId: string) => own.find(({ activity, logged }) => logged && activity.activityId === activityId)
  const waiting = own.filter(({ activity, logged }) => !logged || !there.some(({ activityId }) => activityId === activity.activityId))
  const isMine = ({ station }: Activity) => station === me?.station
  if (failed && (isSignedOut(failed) || (!value && waiting.length === 0 && failed.code !== 'UNAVAILABLE'))) return <Refused failure={failed} onAgain={() => void asked.again()} />
  return (
    <>
      {failed && <Notice icon="cloud-slash" live>{`${whyNot(failed.code)}，照常可以记，联网后发送。`}</Notice>}
      {value && <TotalsPanel activities={value} now={now} />}
      <Panel title="做过的" note={`${there.length + waiting.length}次`}>
        {!value && !failed && waiting.length === 0 ? (
          <Skeleton label="正在读取活动" />
        ) : there.length + waiting.length === 0 ? (
          <Empty icon="sun-horizon" text={failed ? '连上网才能看到以前记下的。' : '这一周还没有记下活动。'} />
        ) : (
          <View className="rows" role="list">
            {waiting.map(item => (
              <ActivityItem
                key={item.activity.activityId}
                activity={item.activity}
                area={areas[item.activity.communityId ?? '']}
                arrived={[]}
                waits={waitsFor(item)}
                onChange={!item.logged && (item.state === 'queued' || item.state === 'rejected') ? () => onChange(item) : undefined}
                onRemove={() => onRemove(item.activity)}
              />
            ))}
            {there.map(activity => (
              <ActivityItem
                key={activity.activityId}
                activity={activity}
                area={areas[activity.communityId ?? '']}
                arrived={activity.arrived}
                station={value?.station === null ? activity.station : undefined}
                waits={pendingOf(activity.activityId) && '还有照片存在这部手机上，联网后发送'}
                onChange={isMine(activity) && !pendingOf(activity.activityId) ? () => onChange(activity) : undefined}
                onRemove={isMine(activity) ? () => onRemove(ownOf(activity)) : undefined}
              />
            ))}
          </View>
        )}
      </Panel>
    </>
  )
}

/** As it is written down on the phone. */
function ownOf({ activityId, communityId, day, materials, note, partners, people, photoIds, placeText, venue }: Activity): OwnActivity {
  return { activityId, day, venue, placeText, ...(communityId === null ? {} : { communityId }), people, materials, photoIds, partners, note }
}

function TotalsPanel({ activities: { asOf, totals }, now }: { activities: Activities; now: Date }) {
  const figures = [
    { name: '活动', count: totals.activities, unit: '次' },
    { name: '到场', count: totals.people, unit: '人次' },
    ...materialKeys.filter(key => totals.materials[key] > 0).map(key => ({ ...materialNames[key], count: totals.materials[key] }))
  ]
  return (
    <Panel title="这一周" note={`截至${friendlyTime(asOf, now)}`}>
      <View className="week-totals" role="list">
        {figures.map(({ count, name, unit }) => (
          <View key={name} className="week-total" role="listitem">
            <View className="note">{name}</View>
            <View className="week-total-count">{`${count}${unit}`}</View>
          </View>
        ))}
      </View>
    </Panel>
  )
}
