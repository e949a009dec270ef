import { DatabaseUnavailable } from './withRetry'

interface Terms {
  /** How many pieces of work may be under way. */
  places: number
  /** How many calls one piece of work takes. */
  most: number
  /** How many milliseconds a call waits, under load only, for as many as came together the last time. */
  patience: number
  /** So many milliseconds a call may have waited for its turn at a slow database before it is told. */
  longestWait?: number
}

/**
 * Lets calls that come close together share one piece of work. A call that comes alone starts at once; under load, where
 * the answers to one piece of work bring the next calls, a short wait keeps them together.
 *
 * @param work answers each item, in the order of the items
 */
export function gather<Item, Answer>(
  work: (items: Item[]) => Promise<Answer[]>,
  { longestWait = 5_000, most, patience, places }: Terms
): (item: Item) => Promise<Answer> {
  interface Call {
    item: Item
    since: number
    resolve: (answer: Answer) => void
    reject: (error: unknown) => void
  }
  const queue: Call[] = []
  let underWay = 0
  let together = 1
  let waiting: NodeJS.Timeout | undefined

  const start = () => {
    clearTimeout(waiting)
    waiting = undefined
    while (underWay < places && queue.length > 0) void serve(queue.splice(0, most))
  }
  const consider = () => {
    if (underWay >= places || queue.length === 0) return
    if (queue.length >= Math.min(together, most)) start()
    else waiting ??= setTimeout(start, patience)
  }
  /**
   * Of a database that is away all who wait hear at once. One that is slow may answer the next statement: only those hear of it who
   * would have to wait too long.
   */
  const waitedLong = () => {
    const latest = performance.now() - longestWait
    const first = queue.findIndex(({ since }) => since > latest)
    return first < 0 ? queue.length : first
  }
  const serve = async (calls: Call[]) => {
    underWay += 1
    together = calls.length
    try {
      const answers = await work(calls.map(({ item }) => item))
      calls.forEach(({ resolve }, i) => resolve(answers[i] as Answer))
    } catch (error) {
      for (const { reject } of calls) reject(error)
      if (error instanceof DatabaseUnavailable) for (const { reject } of queue.splice(0, error.isSlow ? waitedLong() : queue.length)) reject(error)
    }
    underWay -= 1
    consider()
  }
  return item =>
    new Promise((resolve, reject) => {
      queue.push({ item, since: performance.now(), resolve, reject })
      consider()
    })
}
