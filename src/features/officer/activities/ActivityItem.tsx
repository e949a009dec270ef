import { View } from '@tarojs/components'
import { type Activity, materialNames, venueNames } from '../../../../contract/activity'
import { Tool } from '@/shared/ui/Tool'
import { materialWords } from './activityDraft'
import type { OwnActivity } from './activityOutboxStore'
import { StoredPhoto } from './StoredPhoto'
import { shortDay } from '../frame/shortDay'

interface ActivityItemProps {
  activity: OwnActivity | Activity
  /** The name of its community, where it has one. */
  area: string | undefined
  /** Photos that have arrived. */
  arrived: readonly string[]
  /** Why it is on this phone only. */
  waits: string | undefined
  /** Of all of the city's stations, whose it is. */
  station?: string | undefined
  onChange: (() => void) | undefined
  onRemove: (() => void) | undefined
}

/** One activity of the list. */
export function ActivityItem({ activity, area, arrived, onChange, onRemove, station, waits }: ActivityItemProps) {
  const { activityId, day, materials, note, partners, people, photoIds, placeText, venue } = activity
  const name = `${shortDay(day)}，${placeText}`
  const given = materialWords(materials, materialNames)
  return (
    <View className="item" role="listitem">
      <View>
        <View className="strong">{name}</View>
        <View className="note">{[station, venueNames[venue], area, `${people}人次`].filter(Boolean).join('　')}</View>
        {given && <View className="note">{given}</View>}
        {partners.length > 0 && <View className="note">{`一起参加：${partners.join('、')}`}</View>}
        {note && <View>{note}</View>}
        {waits && (
          <View className="note" role="status">
            {waits}
          </View>
        )}
        {arrived.length > 0 && (
          <View className="photos photos-small" role="list" aria-label={`${name}的照片`}>
            {photoIds
              .filter(photoId => arrived.includes(photoId))
              .map((photoId, i) => (
                <View key={photoId} role="listitem">
                  <StoredPhoto activityId={activityId} photoId={photoId} described={`${name}，第${i + 1}张照片`} />
                </View>
              ))}
          </View>
        )}
      </View>
      {(onChange || onRemove) && (
        <View className="tools">
          {onChange && (
            <Tool icon="pencil-line" label={`改：${name}`} onPress={onChange}>
              改
            </Tool>
          )}
          {onRemove && (
            <Tool icon="trash" label={`删：${name}`} onPress={onRemove}>
              删
            </Tool>
          )}
        </View>
      )}
    </View>
  )
}
