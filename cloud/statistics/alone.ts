import type { Dependencies } from '../dependencies'
import type { GenerationsOf } from '../store/generationsOf'

/** Who stops without a word is followed by somebody else after so many milliseconds. */
const leaseLength = 30_000

class OutOfTime extends Error {}

/** Throws where the work has to stop; what is done so far is kept. */
export type Check = () => Promise<void>

/** Runs work that only one may do at a time. @returns false where it was not begun or not finished */
export async function alone(
  { now, randomUuid }: Pick<Dependencies, 'now' | 'randomUuid'>,
  generations: Pick<GenerationsOf, 'take' | 'release'>,
  until: Date | undefined,
  run: (check: Check) => Promise<void>
): Promise<boolean> {
  const holder = randomUuid()
  const lease = () => generations.take(holder, now(), new Date(now().getTime() + leaseLength))
  let renewed = performance.now()
  const check = async () => {
    if (until && now() >= until) throw new OutOfTime()
    if (performance.now() < renewed + leaseLength / 6) return
    if (!(await lease())) throw new OutOfTime()
    renewed = performance.now()
  }
  if (!(await lease())) return false
  try {
    await run(check)
    return true
  } catch (error) {
    if (error instanceof OutOfTime) return false
    throw error
  } finally {
    await generations.release(holder)
  }
}
