import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StatisticsRequest } from '../../../../contract/statistics'
import { keepFile } from '@/platform/keepFile'
import { callStatistics } from '@/shared/api/callStatistics'
import { ListRow } from '@/shared/ui/ListRow'
import { Sheet } from '@/shared/ui/Sheet'

const formats = [
  { format: 'xlsx', title: 'Excel表格（.xlsx）', note: '一样一张表，带说明，适合打印和存档' },
  { format: 'csv', title: '逗号分隔（.csv）', note: '一张长表，别的软件都能读' }
] as const

/** 导出表格: what is on the page as a file. Groups that are hidden here are hidden there. */
export function ExportSheet({ request, onClose }: { request: StatisticsRequest; onClose: () => void }) {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  async function save(format: 'xlsx' | 'csv'): Promise<void> {
    if (busy) return
    setBusy(true)
    setSaid('正在做表格…')
    const made = await callStatistics('statistics.export', { ...request, format })
    setSaid(made.ok ? await keepFile(made.value) : made.message)
    setBusy(false)
  }

  return (
    <Sheet title="导出表格" onClose={onClose}>
      <View className="rows">
        {formats.map(({ format, title, note }) => (
          <ListRow key={format} icon="export" title={title} note={note} onPress={() => void save(format)} />
        ))}
      </View>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
    </Sheet>
  )
}
