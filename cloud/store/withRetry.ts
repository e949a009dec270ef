import { setTimeout as delay } from 'node:timers/promises'

/** The database cannot be reached or refuses work for now: the caller answers UNAVAILABLE. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'

  /** True when it is there and only takes too long: the next statement may be answered. */
  get isSlow(): boolean {
    return hasTimedOut(this.cause)
  }
}

/**
 * Pauses in milliseconds before the second, third and fourth try: 0.4 s in all. With four waits for a connection it makes ten seconds;
 * a phone gives up after twelve.
 */
const pauses = [20, 80, 300]

/**
 * Runs a unit of work again after a lost connection, a serialisation failure or a deadlock.
 * The work must be safe to run twice even when the first run was committed and only its answer was lost.
 *
 * @throws DatabaseUnavailable when the database stays away; any other error as it is
 */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      const pause = isTransient(error) ? pauses[tries] : undefined
      if (pause !== undefined) await delay(pause * (0.5 + Math.random()))
      else if (isTransient(error) || isAway(error)) throw new DatabaseUnavailable('database unavailable', { cause: error })
      else throw error
    }
  }
}

const transientStates = /^(40001|40P01|08...|57P0[123])$/
/** No connection was free in time, as when many come at once: nothing was sent, so there is nothing to be afraid of. */
const noneFree = /^timeout exceeded when trying to connect/
const transientErrnos = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE']
/** pg reports a broken connection as a plain Error without a code. */
const brokenConnection = /^(Connection terminated|Client has encountered a connection error|Client was closed)/

function isTransient(error: unknown): boolean {
  const { code, message } = describe(error)
  return transientStates.test(code) || transientErrnos.includes(code) || brokenConnection.test(message) || noneFree.test(message)
}

/** No room, no right, no such database, read-only after a failover: not mended by trying at once, but not our bug either. */
const awayStates = /^(28...|3D000|53...|57...|58...|25006)$/
const awayErrnos = ['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT', 'EACCES']
const timedOut = /^(Query read timeout|timeout expired)/

function isAway(error: unknown): boolean {
  const { code, message } = describe(error)
  return awayStates.test(code) || awayErrnos.includes(code) || timedOut.test(message)
}

/** Whether no answer came in time to what was sent, or no connection was free: the database is there, but slow. */
export function hasTimedOut(error: unknown): boolean {
  const { message } = describe(error)
  return timedOut.test(message) || noneFree.test(message)
}

/** A host with several addresses fails with an AggregateError, whose parts say why. */
function describe(error: unknown): { code: string; message: string } {
  const { code, errors, message } = (error ?? {}) as { code?: unknown; errors?: unknown[]; message?: unknown }
  if (errors?.length) return describe(errors[0])
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' }
}
