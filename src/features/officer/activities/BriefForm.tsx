import { View } from '@tarojs/components'
import { type BriefField, mostBriefPhotos } from '../../../../contract/activityBrief'
import { findingsIn } from '../../../../contract/activitySlots'
import { Tool } from '@/shared/ui/Tool'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { StoredPhoto } from './StoredPhoto'
import type { BriefDesk } from './useBrief'
import { shortDay } from '../frame/shortDay'

interface BriefFormProps {
  desk: BriefDesk
  /** Chooses a number to put at the end of a field. */
  onNumber: (field: BriefField) => void
}

const labels: Record<BriefField, string> = { title: '标题', unit: '单位', done: '一、宣传活动开展情况', found: '二、数据情况', next: '下周安排' }
const most: Record<BriefField, number> = { title: 40, unit: 40, done: 3000, found: 1500, next: 1500 }
const long: readonly BriefField[] = ['done', 'found', 'next']

/** The texts of a brief: what is to be looked at stands beside its field, and so does what somebody else wrote there. */
export function BriefForm({ desk, onNumber }: BriefFormProps) {
  const { brief, change, settle, texts, theirs, wrong } = desk
  if (!brief || !texts) return null
  const findings = findingsIn(texts, brief.numbers)
  return (
    <>
      {(Object.keys(labels) as BriefField[]).map(field => (
        <View key={field} className="brief-field">
          <FormField
            label={labels[field]}
            kind={long.includes(field) ? 'long' : 'text'}
            most={most[field]}
            value={texts[field]}
            problem={wrong?.field === field ? wrong.message : undefined}
            onChange={value => change({ [field]: value })}
          />
          {findings
            .filter(finding => finding.field === field)
            .map(({ problem, words }, i) => (
              <FieldProblem key={`${words}${i}`}>{problem}</FieldProblem>
            ))}
          {theirs[field] !== undefined && (
            <View className="brief-theirs" role="status">
              <View className="note">{`${brief.changedBy || '同事'}写的是：`}</View>
              <View className="brief-theirs-words">{theirs[field]}</View>
              <View className="tools">
                <Tool onPress={() => settle(field, true)}>{`用${brief.changedBy || '同事'}写的`}</Tool>
                <Tool onPress={() => settle(field, false)}>用我写的</Tool>
              </View>
            </View>
          )}
          {long.includes(field) && (
            <Tool icon="chart-line-up" label={`放一个数字到“${labels[field]}”`} onPress={() => onNumber(field)}>
              放一个数字
            </Tool>
          )}
        </View>
      ))}
      {brief.photos.length > 0 && <Photos desk={desk} />}
    </>
  )
}

/** Which photos of the week go in, and what stands below them. */
function Photos({ desk: { brief, change, texts } }: { desk: BriefDesk }) {
  if (!brief || !texts) return null
  const { photos: chosen } = texts
  return (
    <View className="form-field">
      <View className="strong">{`照片（${chosen.length}张，最多${mostBriefPhotos}张）`}</View>
      <View className="photos" role="list" aria-label="可以放的照片">
        {brief.photos.map(({ activityId, day, photoId, placeText }, i) => {
          const at = chosen.findIndex(each => each.photoId === photoId)
          const caption = chosen[at]?.caption
          const name = `第${i + 1}张照片，${shortDay(day)}，${placeText}`
          return (
            <View key={photoId} role="listitem">
              <StoredPhoto activityId={activityId} photoId={photoId} described={name} />
              {caption !== undefined && (
                <FormField label={`第${i + 1}张的说明`} most={40} value={caption} onChange={words => change({ photos: chosen.map(each => (each.photoId === photoId ? { ...each, caption: words } : each)) })} />
              )}
              {caption !== undefined ? (
                <Tool icon="minus-circle" label={`不放这张：${name}`} onPress={() => change({ photos: chosen.filter(each => each.photoId !== photoId) })}>
                  不放这张
                </Tool>
              ) : chosen.length < mostBriefPhotos ? (
                <Tool icon="check-circle" label={`放${name}`} onPress={() => change({ photos: [...chosen, { activityId, photoId, caption: `${shortDay(day)}，${placeText}`.slice(0, 40) }] })}>
                  放这张
                </Tool>
              ) : null}
            </View>
          )
        })}
      </View>
    </View>
  )
}
