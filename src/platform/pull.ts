/** How far a finger is drawn down from the top of the page to refresh it, in px. */
const farEnough = 90

/**
 * Pulling a page down refreshes it.
 *
 * @param id of an element of that page: other tabs are kept in the same document
 * @returns the undo
 */
export function listenForPull(id: string, refresh: () => Promise<void>): () => void {
  let from: number | undefined
  const isAtTop = (target: EventTarget | null) => {
    const page = target instanceof Element ? target.closest('.taro_page') : null
    return page !== null && page.scrollTop <= 0 && page.contains(document.getElementById(id))
  }
  const start = (event: TouchEvent) => {
    from = isAtTop(event.target) ? event.touches[0]?.clientY : undefined
  }
  const end = (event: TouchEvent) => {
    const to = event.changedTouches[0]?.clientY
    if (from !== undefined && to !== undefined && to - from > farEnough) void refresh()
    from = undefined
  }
  document.addEventListener('touchstart', start, { passive: true })
  document.addEventListener('touchend', end, { passive: true })
  return () => {
    document.removeEventListener('touchstart', start)
    document.removeEventListener('touchend', end)
  }
}

export function endPull(): void {
  // Nothing is drawn that would have to go.
}
