import { useCallback, useState } from 'react'
import type { Statistics } from '../../../../contract/statistics'

/** The stations that may be chosen, as the server last named them: they stay while other numbers are asked for. */
export function useStations(): { stations: readonly string[]; hear: (statistics: Pick<Statistics, 'stations'>) => void } {
  const [stations, setStations] = useState<readonly string[]>([])
  const hear = useCallback((statistics: Pick<Statistics, 'stations'>) => setStations(before => (statistics.stations.length > 0 ? statistics.stations : before)), [])
  return { stations, hear }
}
