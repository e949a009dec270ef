/** Waits between rounds while the server cannot be reached: doubled each time, so that a whole city does not hammer it. */
const firstWaitMs = 8_000
const longestWaitMs = 300_000

/**
 * Runs the rounds of an outbox: one at a time, and the next by itself while something is left.
 *
 * @param sendAll sends what waits; false when the server could not be reached and items are left
 */
export function createFlusher(sendAll: () => Promise<boolean>) {
  let running: Promise<void> | undefined
  let waitMs = firstWaitMs
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): Promise<void> {
    clearTimeout(timer)
    running ??= sendAll()
      .then(done => {
        if (done) waitMs = firstWaitMs
        else {
          timer = setTimeout(() => void flush(), waitMs)
          waitMs = Math.min(waitMs * 2, longestWaitMs)
        }
      })
      .finally(() => (running = undefined))
    return running
  }

  /** Waits for a round under way, so that nothing is on its way when the records are cleared. */
  const settled = (): Promise<void> => running ?? Promise.resolve()
  return { flush, settled }
}
