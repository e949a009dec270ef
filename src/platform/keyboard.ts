/** Attributes that make a View reachable and pressable by keyboard. Browser side; WeChat has no keyboard focus. */
export function keyboardPress(onPress: () => void, disabled: boolean): Record<string, unknown> {
  return {
    tabIndex: disabled ? -1 : 0,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      if (!disabled) onPress()
    }
  }
}

/** Escape closes what is on top. Returns the undo. */
export function onEscape(close: () => void): () => void {
  const listen = (event: KeyboardEvent) => event.key === 'Escape' && close()
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}

/** Moves focus into the element with this id and keeps Tab inside it. Returns the undo, which gives focus back. */
export function trapFocus(id: string): () => void {
  const before = document.activeElement
  const inside = () => Array.from(document.getElementById(id)?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? [])
  const keep = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    const stops = inside()
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const next = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length]
    event.preventDefault()
    next?.focus()
  }
  // The dialog is drawn after this runs: its stops exist on the next frame.
  const frame = requestAnimationFrame(() => inside()[0]?.focus())
  document.addEventListener('keydown', keep)
  return () => {
    cancelAnimationFrame(frame)
    document.removeEventListener('keydown', keep)
    if (before instanceof HTMLElement) before.focus()
  }
}

/** Taro takes a page that was just drawn out of the document and puts it in again; focus is lost with it. Half a second. */
const framesToSettle = 30

/**
 * Puts focus on the page's heading when its content changes as a whole, so that a screen reader reads from there, and puts it
 * back when the page that is drawn takes it away. Whoever moved on meanwhile is left alone.
 */
export function focusHeading(): void {
  let frames = 0
  let isFirst = true
  const focus = () => {
    const pages = document.querySelectorAll<HTMLElement>('.page')
    const heading = pages[pages.length - 1]?.querySelector<HTMLElement>('[data-heading]')
    const held = document.activeElement
    const isLost = !held || held === document.body || (held !== heading && held.matches('[data-heading]'))
    if (!isFirst && !isLost && held !== heading) return
    if (heading && held !== heading) heading.focus({ preventScroll: true })
    isFirst = false
    if ((frames += 1) < framesToSettle) requestAnimationFrame(focus)
  }
  requestAnimationFrame(focus)
}
