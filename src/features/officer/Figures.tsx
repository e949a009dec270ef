import { Text, View } from '@tarojs/components'
import type { ActionOutput } from '../../../contract/actions'
import { Heading } from '@/shared/ui/Heading'
import { guideNameOf } from './guideNames'
import { stepTitleOf } from './guideSteps'

type GuideCount = ActionOutput<'registration.tally'>['guides'][number]

const columns = [
  { id: 'counted', name: '登记', unit: '人' },
  { id: 'handedOver', name: '未经本机确认', unit: '次' },
  { id: 'stuck', name: '卡住', unit: '次' },
  { id: 'declined', name: '不想装', unit: '次' },
  { id: 'rejected', name: '退回', unit: '条' }
] as const

/** 最常卡在：第一次登录要短信验证码（3次） */
export function stuckWords({ guideId, stuckAt }: GuideCount): string {
  const most = stuckAt.slice(0, 3).map(({ stepId, count }) => `${stepTitleOf(guideId, stepId)}（${count}次）`)
  return most.length ? `最常卡在：${most.join('；')}` : ''
}

/** Lists on phones, a table where there is room. The style shows one of them; readers hear only that one. */
export function Figures({ guides }: { guides: readonly GuideCount[] }) {
  return (
    <>
      <View className="figures-table" role="table" aria-label="各项登记数">
        <View className="figures-head" role="row">
          <View className="figures-cell figures-cell-first" role="columnheader">
            帮办
          </View>
          {columns.map(({ id, name, unit }) => (
            <View key={id} className="figures-cell" role="columnheader">
              <Text className="phrase">{name}</Text>
              <Text className="phrase">{`（${unit}）`}</Text>
            </View>
          ))}
        </View>
        {guides.map(guide => (
          <View key={guide.guideId} className="figures-line" role="row">
            <View className="figures-cell figures-cell-first" role="rowheader">
              <View>{guideNameOf(guide.guideId)}</View>
              <View className="note">{stuckWords(guide)}</View>
            </View>
            {columns.map(({ id }) => (
              <View key={id} className="figures-cell" role="cell">
                {String(guide[id])}
              </View>
            ))}
          </View>
        ))}
      </View>
      <View className="figures-list">
        {guides.map(guide => (
          <View key={guide.guideId} className="section-near">
            <Heading level={2}>{guideNameOf(guide.guideId)}</Heading>
            {columns.map(({ id, name, unit }) => (
              <View key={id} className="figure-row">
                <Text>{name}</Text>
                <Text className="figure">{`${guide[id]}${unit}`}</Text>
              </View>
            ))}
            <View className="note">{stuckWords(guide)}</View>
          </View>
        ))}
      </View>
    </>
  )
}
