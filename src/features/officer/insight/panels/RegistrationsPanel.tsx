import { View } from '@tarojs/components'
import { friendlyTime } from '@/shared/day'
import { accuracyWords } from '../../accuracyWords'
import { Panel } from '../../frame/Panel'
import { beforeName } from '../statisticsPeriod'
import { CopyTable, NumberRows } from '../TableSheet'
import { registrationsTable } from '../workTables'
import type { PanelProps } from './panelProps'

/** 登记: how many, and how far the review found them right. */
export function RegistrationsPanel({ statistics, now }: Omit<PanelProps, 'onTable'>) {
  const { asOf, accuracy } = statistics.registrations
  const table = registrationsTable(statistics, beforeName(statistics))
  return (
    <Panel title="登记" note={`截至${friendlyTime(asOf, now)}`} action={table.rows.length > 0 && <CopyTable table={table} />}>
      {table.rows.length > 0 ? <NumberRows table={table} /> : <View className="para">这段时间还没有登记。</View>}
      <View className="note insight-below">{accuracy.reviewed > 0 ? `抽查复核：通过的占${accuracyWords(accuracy)}。` : '这段时间还没有复核过。'}</View>
    </Panel>
  )
}
