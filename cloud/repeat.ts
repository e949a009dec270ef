/**
 * Does a piece of work at once and then again and again, never twice at the same time.
 *
 * @param pause milliseconds from one beginning to the next
 * @param onError what becomes of a failure; the next turn comes all the same
 * @returns stops it, once what is under way is done
 */
export function repeat(work: () => Promise<unknown>, pause: number, onError: (error: unknown) => void): () => Promise<void> {
  let underWay: Promise<void> | undefined
  const run = () => {
    underWay ??= work().then(() => undefined, onError).finally(() => (underWay = undefined))
  }
  run()
  const timer = setInterval(run, pause).unref()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
