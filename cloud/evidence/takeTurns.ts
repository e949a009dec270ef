/**
 * Lets so many pieces of work run at once and so many wait.
 *
 * @returns undefined, without doing the work, when too many wait already
 */
export function takeTurns(places: number, mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  const waiting: (() => void)[] = []
  let free = places
  return async work => {
    if (free === 0) {
      if (waiting.length >= mostWaiting) return undefined
      await new Promise<void>(resolve => waiting.push(resolve))
    } else free -= 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
