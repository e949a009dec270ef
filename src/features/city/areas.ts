import type { Area } from '../../../contract/area'
import { holdsWords } from '@/shared/holdsWords'

/** From so many on a list is easier to search than to read. */
export const manyAreas = 12

/** The communities whose name or station holds every word. */
export function findAreas(areas: readonly Area[], query: string): Area[] {
  const holds = holdsWords(query)
  return areas.filter(({ name, station }) => holds([name, station]))
}

/** The communities of each station, both in the order they come in. */
export function byStation(areas: readonly Area[]): { station: string; areas: Area[] }[] {
  const stations = new Map<string, Area[]>()
  for (const area of areas) stations.set(area.station, [...(stations.get(area.station) ?? []), area])
  return [...stations].map(([station, inStation]) => ({ station, areas: inStation }))
}
