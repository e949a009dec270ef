import { useMemo } from 'react'
import { useTextClass } from '@/shared/ui/textSizeStore'
import { useWide } from '@/shared/ui/useWide'
import { type ChartFit, chartFitOf } from './charts/chartFit'

/** How large charts are drawn on this page now. */
export function useChartFit(): ChartFit {
  const wide = useWide()
  const textClass = useTextClass()
  return useMemo(() => chartFitOf(wide && textClass === '', textClass), [wide, textClass])
}
