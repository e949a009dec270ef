import type { LocationPort } from './port'

export const askLocation: LocationPort['askLocation'] = () =>
  new Promise(resolve => {
    if (!('geolocation' in navigator)) return resolve(undefined)
    return navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      () => resolve(undefined),
      { maximumAge: 600_000, timeout: 10_000 }
    )
  })
