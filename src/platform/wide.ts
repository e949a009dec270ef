import type { WidePort } from './port'

const query = '(min-width: 1024px)'

export const isWide: WidePort['isWide'] = () => window.matchMedia?.(query).matches ?? false

export const onWidthChange: WidePort['onWidthChange'] = callback => {
  const media = window.matchMedia?.(query)
  // Safari before 14 knows only the older pair.
  if (!media?.addEventListener) return () => undefined
  media.addEventListener('change', callback)
  return () => media.removeEventListener('change', callback)
}
