import { View } from '@tarojs/components'
import type { ActionOutput } from '../../../contract/actions'
import { DataTable } from './frame/DataTable'
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

/** A table where there is room, lists on phones. */
export function Figures({ guides }: { guides: readonly GuideCount[] }) {
  return (
    <DataTable
      caption="各项登记数"
      rows={guides}
      keyOf={({ guideId }) => guideId}
      columns={[
        {
          head: '帮办',
          cell: guide => (
            <>
              <View>{guideNameOf(guide.guideId)}</View>
              <View className="note figures-note">{stuckWords(guide)}</View>
            </>
          )
        },
        ...columns.map(({ id, name, unit }) => ({ head: name, unit, number: true, cell: (guide: GuideCount) => String(guide[id]) }))
      ]}
    />
  )
}
