/** What a round came to: asked again after a while, not reached and asked again later, or over. */
export type Round = 'on' | 'failed' | 'over'

export interface Loop {
  /** Asks at once, or as soon as the round under way is over. */
  poke(): void
  stop(): void
}

/**
 * Asks again and again, one round at a time. Where the server cannot be reached the waits are doubled, so that a hall full
 * of phones does not hammer it.
 *
 * @param everyMs from the end of a round to the next
 * @param longestMs the longest wait after failures
 */
export function createLoop(round: () => Promise<Round>, everyMs: number, longestMs: number): Loop {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let poked = false
  let over = false
  let waitMs = everyMs

  async function run(): Promise<void> {
    if (over) return
    if (running) {
      poked = true
      return
    }
    clearTimeout(timer)
    running = true
    poked = false
    const came = await round()
    running = false
    if (came === 'over') over = true
    if (over) return
    waitMs = came === 'failed' ? Math.min(waitMs * 2, longestMs) : everyMs
    if (poked && came === 'on') return run()
    timer = setTimeout(() => void run(), waitMs)
  }

  return {
    poke: () => void run(),
    stop() {
      over = true
      clearTimeout(timer)
    }
  }
}
