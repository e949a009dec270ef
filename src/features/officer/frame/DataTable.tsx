import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface Column<Row> {
  head: string
  /** Stands in the head: 人, 次, %. */
  unit?: string
  /** Numbers stand at the right. */
  number?: boolean
  cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

const headOf = <Row,>({ head, unit }: Column<Row>) => (unit ? `${head}（${unit}）` : head)

/** Where a row of a phone has nothing to say, its label goes too. */
const cellClass = <Row,>({ number }: Column<Row>, cell: ReactNode) => ['data-cell', number && 'data-number', (cell === '' || cell === null) && 'data-empty'].filter(Boolean).join(' ')

/** A table at the desk; below 600 px each row becomes a list of what its columns say. The first column names the row. */
export function DataTable<Row>({ caption, columns, keyOf, rows }: DataTableProps<Row>) {
  return (
    <View className="data-table" role="table" aria-label={caption}>
      <View className="data-row data-head" role="row">
        {columns.map(column => (
          <View key={column.head} className={column.number ? 'data-cell data-number' : 'data-cell'} role="columnheader">
            {headOf(column)}
          </View>
        ))}
      </View>
      {rows.map(row => (
        <View key={keyOf(row)} className="data-row" role="row">
          {columns.map((column, i) => (
            <View key={column.head} className={cellClass(column, column.cell(row))} role={i === 0 ? 'rowheader' : 'cell'}>
              {i > 0 && (
                <View className="data-label note">
                  {headOf(column)}
                </View>
              )}
              <View className="data-value">{column.cell(row)}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
