import type { Statistics } from '../../../../../contract/statistics'
import type { ChartFit } from '../charts/chartFit'
import type { NumberTable } from '../numberTable'

/** What every panel is given. */
export interface PanelProps {
  statistics: Statistics
  now: Date
  /** Opens 看表格. */
  onTable: (table: NumberTable) => void
}

export interface ChartPanelProps extends PanelProps {
  fit: ChartFit
}
