/** Keys for whoever works at a desk. Browsers only. */

/** Whether a key belongs to what is typed or to a dialog on top. */
function isTaken(event: KeyboardEvent): boolean {
  // Taro's own fields send an event of the same name along that holds no key.
  if (typeof event.key !== 'string') return true
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return true
  const target = event.target instanceof Element ? event.target : null
  return !!target?.closest('input, textarea, select, taro-input-core, taro-textarea-core, [contenteditable="true"], [role="dialog"], [role="alertdialog"]') || !!document.querySelector('[aria-modal="true"]')
}

/** Calls back with a key that is pressed outside of fields and dialogs. @param use true when it was used @returns the undo */
export function onShortcut(use: (key: string) => boolean): () => void {
  const listen = (event: KeyboardEvent) => {
    if (!isTaken(event) && use(event.key)) event.preventDefault()
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}

/** Puts focus on what can be pressed or typed into inside the element with this id, once it is drawn. */
export function focusInside(id: string): void {
  requestAnimationFrame(() => {
    const stop = document.getElementById(id)?.querySelector<HTMLElement>('[tabindex="0"], input, textarea')
    stop?.focus()
    stop?.scrollIntoView?.({ block: 'nearest' })
  })
}
