/** Some milliseconds of work: so long whoever hands a paper in meanwhile may have to wait. */
const atOnce = 2_000

/**
 * Works through a long list and lets whatever waits in this process have its turn in between.
 *
 * @param work gets some items at a time, in their order, and where the first of them stands
 */
export async function inStretches<T>(items: readonly T[], work: (some: readonly T[], from: number) => void): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    work(items.slice(from, from + atOnce), from)
    await new Promise<void>(resolve => setImmediate(resolve))
  }
}
