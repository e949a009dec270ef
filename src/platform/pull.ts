/** How far a finger is drawn down from the top of the page to refresh it, in px. */
const farEnough = 90

/** Pulling the page down refreshes it. @returns the undo */
export function listenForPull(refresh: () => Promise<void>): () => void {
  let from: number | undefined
  const start = (event: TouchEvent) => (from = window.scrollY === 0 ? event.touches[0]?.clientY : undefined)
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
