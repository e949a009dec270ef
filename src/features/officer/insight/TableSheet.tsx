import { View } from '@tarojs/components'
import { useState } from 'react'
import { copyText } from '@/platform/phone'
import { Sheet } from '@/shared/ui/Sheet'
import { DataTable } from '../frame/DataTable'
import { DeskTool } from './DeskTool'
import { type NumberTable, tabbed } from './numberTable'

interface NumberRowsProps {
  table: NumberTable
}

/** Days and names of kinds stay on one line; titles may be longer than a table is wide. */
const mostLetters = 9

const keyed = (rows: NumberTable['rows']) => rows.map((cells, i) => ({ key: String(i), cells }))

/** A table of numbers: at the right, with their units in the head. */
export function NumberRows({ table }: NumberRowsProps) {
  const short = table.rows.every(([name = '']) => name.length <= mostLetters)
  return (
    <View className={short ? 'insight-short' : ''}>
      <DataTable
        caption={table.title}
        columns={table.columns.map((column, i) => ({ ...column, cell: ({ cells }: { cells: readonly string[] }) => cells[i] ?? '' }))}
        rows={keyed(table.rows)}
        keyOf={row => row.key}
      />
    </View>
  )
}

/** 复制: the table for a spreadsheet. Says whether it worked. */
export function CopyTable({ table }: NumberRowsProps) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(tabbed(table))) ? '表格已复制，可以粘贴到表格软件里。' : '没能复制。请用导出表格。')
  return (
    <View className="insight-tools">
      <DeskTool icon="copy" label={`复制：${table.title}`} onPress={() => void copy()}>
        复制
      </DeskTool>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
    </View>
  )
}

/** 看表格: the same numbers as the chart beside it. */
export function TableSheet({ table, note, onClose }: { table: NumberTable; note?: string; onClose: () => void }) {
  return (
    <Sheet title={table.title} onClose={onClose}>
      {note && <View className="note">{note}</View>}
      <CopyTable table={table} />
      {table.rows.length > 0 ? <NumberRows table={table} /> : <View className="para">这段时间没有数字。</View>}
    </Sheet>
  )
}
