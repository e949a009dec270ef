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

/** Puts focus on the page's heading when its content changes as a whole, so that a screen reader reads from there. */
export function focusHeading(): void {
  requestAnimationFrame(() => {
    const pages = document.querySelectorAll<HTMLElement>('.page')
    pages[pages.length - 1]?.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true })
  })
}
