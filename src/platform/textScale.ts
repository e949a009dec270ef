import type { TextScalePort } from './port'

/** The browser's default text size against the usual 16 px; page zoom already scales everything and is not counted. */
export const systemTextScale: TextScalePort['systemTextScale'] = () => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) && size > 0 ? size / 16 : 1
}
