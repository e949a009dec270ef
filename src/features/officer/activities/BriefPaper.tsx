import { View } from '@tarojs/components'
import type { Brief, BriefNumber, BriefTexts } from '../../../../contract/activityBrief'
import { filled, numberText } from '../../../../contract/activitySlots'
import { Heading } from '@/shared/ui/Heading'
import { DataTable } from '../frame/DataTable'
import { StoredPhoto } from './StoredPhoto'
import { weekWords } from './weeks'

/** Hidden numbers say why in a text and are a line in a table. */
const inCell = (number: Pick<BriefNumber, 'unit' | 'value'>) => (number.value === null ? '—' : numberText(number).replace('%', ''))

/** The brief as it will be on paper. */
export function BriefPaper({ brief: { numbers, weekOf }, texts }: { brief: Brief; texts: BriefTexts }) {
  const lines = (text: string) => filled(text, numbers).split('\n').filter(line => line.trim())
  const paragraphs = (text: string) => lines(text).map((line, i) => (
    <View key={i} className="brief-line">
      {line}
    </View>
  ))
  const { done, found, next, photos, title, unit } = texts
  const sections = ['宣传活动开展情况', '数据情况', ...(photos.length > 0 ? ['活动照片'] : []), '下周安排']
  const heading = (name: string) => <Heading level={3}>{`${'一二三四'[sections.indexOf(name)] ?? ''}、${name}`}</Heading>
  return (
    <View className="brief-paper">
      <Heading level={2} className="brief-title">
        {filled(title, numbers)}
      </Heading>
      <View className="brief-rule">
        <View>{filled(unit, numbers)}</View>
        <View>{`${weekOf.slice(0, 4)}年${weekWords(weekOf)}`}</View>
      </View>
      {heading('宣传活动开展情况')}
      {paragraphs(done)}
      {heading('数据情况')}
      {paragraphs(found)}
      <DataTable
        caption="本周的数字"
        columns={[
          { head: '项目', cell: ({ name, unit: counted }) => `${name}（${counted}）` },
          { head: '本周', number: true, cell: inCell },
          { head: '上周', number: true, cell: number => inCell({ ...number, value: number.previous }) }
        ]}
        rows={numbers}
        keyOf={({ name }) => name}
      />
      {photos.length > 0 && (
        <>
          {heading('活动照片')}
          <View className="photos" role="list" aria-label="活动照片">
            {photos.map(({ activityId, caption, photoId }) => (
              <View key={photoId} role="listitem">
                <StoredPhoto activityId={activityId} photoId={photoId} described={caption || '活动照片'} />
                <View className="note brief-caption">{caption}</View>
              </View>
            ))}
          </View>
        </>
      )}
      {heading('下周安排')}
      {paragraphs(next)}
    </View>
  )
}
