import Taro from '@tarojs/taro'

/** Brings the element with this id into view; in browsers its field gets the focus. */
export function goToPart(id: string): void {
  if (process.env.TARO_ENV === 'h5') {
    const part = document.getElementById(id)
    part?.scrollIntoView({ block: 'center' })
    part?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus({ preventScroll: true })
    return
  }
  void Promise.resolve(Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 0 })).catch(() => undefined)
}
