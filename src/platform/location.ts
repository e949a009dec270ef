import gcoord from 'gcoord'
import type { LocationPort } from './port'

export const askLocation: LocationPort['askLocation'] = () =>
  new Promise(resolve => {
    if (!('geolocation' in navigator)) return resolve(undefined)
    return navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        // Browsers give WGS-84; Chinese maps are up to half a kilometre off it.
        const [longitude, latitude] = gcoord.transform([coords.longitude, coords.latitude], gcoord.WGS84, gcoord.GCJ02)
        resolve({ latitude, longitude })
      },
      () => resolve(undefined),
      { maximumAge: 600_000, timeout: 10_000 }
    )
  })
