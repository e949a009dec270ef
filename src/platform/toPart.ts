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

/** Puts focus on the first of these elements that can be seen, once they are drawn; scrolls nothing. WeChat has no focus. */
export function focusPart(...ids: string[]): void {
  if (process.env.TARO_ENV !== 'h5') return
  requestAnimationFrame(() => {
    for (const id of ids) {
      const part = document.getElementById(id)
      // Set here: WeChat's templates know no such attribute.
      if (part && !part.hasAttribute('tabindex')) part.setAttribute('tabindex', '-1')
      part?.focus({ preventScroll: true })
      if (part && document.activeElement === part) return
    }
  })
}

/** Whether the element with this id has the focus, or nothing has it any more. */
export const hasFocusOrNone = (id: string): boolean =>
  process.env.TARO_ENV === 'h5' && (document.activeElement === document.body || document.getElementById(id)?.contains(document.activeElement) === true)
