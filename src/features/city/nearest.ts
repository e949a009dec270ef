import type { Partner } from '../../../contract/place'
import { holdsWords } from '@/shared/holdsWords'

export interface Point {
  latitude: number
  longitude: number
}

/** Mean radius of the earth, in metres. */
const earthRadius = 6_371_000

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Distance over ground in metres, by the haversine formula. */
export function distanceBetween(a: Point, b: Point): number {
  const lat = radians(b.latitude - a.latitude)
  const lon = radians(b.longitude - a.longitude)
  const h = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(lon / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** 300米, 1.2公里: as exact as a walk needs. */
export function distanceWords(metres: number): string {
  if (metres < 975) return `${Math.max(50, Math.round(metres / 50) * 50)}米`
  return metres < 9_950 ? `${(metres / 1000).toFixed(1)}公里` : `${Math.round(metres / 1000)}公里`
}

/** The points whose name, address, community or offer holds every word. */
export function findPartners(partners: readonly Partner[], query: string): Partner[] {
  const holds = holdsWords(query)
  return partners.filter(({ name, address, area, offers }) => holds([name, address, area, ...offers]))
}

export const byDistance = (partners: readonly Partner[], from: Point): Partner[] =>
  [...partners].sort((a, b) => distanceBetween(from, a) - distanceBetween(from, b))

/** The points of each community, both in the order they come in. */
export function byArea(partners: readonly Partner[]): { area: string; partners: Partner[] }[] {
  const areas = new Map<string, Partner[]>()
  for (const partner of partners) areas.set(partner.area, [...(areas.get(partner.area) ?? []), partner])
  return [...areas].map(([area, inArea]) => ({ area, partners: inArea }))
}
