import type { MapPort } from './port'

/** Phones open their own map app from this address, computers its page. */
export const openMap: MapPort['openMap'] = ({ latitude, longitude, name }) => {
  const place = new URLSearchParams({ position: `${longitude},${latitude}`, name, coordinate: 'gaode', callnative: '1' })
  window.open(`https://uri.amap.com/marker?${place}`, '_blank', 'noopener')
}
