import Taro from '@tarojs/taro'

/** How far under the top of the screen, in px: what sticks there must not lie over it. In browsers the style says it, by scroll-margin. */
const underBars = 72

/** Brings the element with this id to the top of the screen, under what sticks there. In WeChat this sends no data. */
export function scrollToPart(id: string): void {
  if (process.env.TARO_ENV === 'h5') {
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView?.({ block: 'start' }))
    return
  }
  Taro.nextTick(() => void Promise.resolve(Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -underBars, duration: 0 })).catch(() => undefined))
}

/** Puts focus on the element with this id, once it is drawn; scrolls nothing. WeChat has no focus. */
export function focusPart(id: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }))
}

/** Whether the element with this id, or something inside it, has the focus; false where there is no focus. */
export const hasFocus = (id: string): boolean =>
  process.env.TARO_ENV === 'h5' && document.getElementById(id)?.contains(document.activeElement) === true
