import { useMemo } from 'react'
import { useTextClass } from '@/shared/ui/textSizeStore'
import { useWide } from '@/shared/ui/useWide'
import { type ChartFit, chartFitOf } from './charts/chartFit'

/**
 * How large charts are drawn on this page now.
 *
 * @param alone as for `chartFitOf`
 */
export function useChartFit(alone = false): ChartFit {
  const wide = useWide()
  const textClass = useTextClass()
  return useMemo(() => chartFitOf(wide && textClass === '', textClass, alone), [wide, textClass, alone])
}
