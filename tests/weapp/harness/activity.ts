import type { Track } from './wechatApi'

/** A timer at least this long belongs to an animation or a delay that nobody waits for. */
const longTimer = 100
const patience = 30_000

/** Knows what a running program still has to do: short timers and calls that have not come back. */
export class Activity {
  readonly errors: unknown[] = []
  private readonly timers = new Map<number, { handle: NodeJS.Timeout; short: boolean }>()
  private nextTimer = 1
  private calls = 0
  private stopped = false

  readonly track: Track = async work => {
    this.calls += 1
    // A reply to a program that has been killed never arrives.
    const silence = new Promise<never>(() => undefined)
    try {
      const result = await work
      return this.stopped ? await silence : result
    } catch (error) {
      if (this.stopped) await silence
      throw error
    } finally {
      // The callbacks of this call run first.
      setImmediate(() => (this.calls -= 1))
    }
  }

  readonly setTimeout = (run: (...rest: unknown[]) => void, delay = 0, ...rest: unknown[]): number => {
    const id = this.nextTimer++
    const handle = setTimeout(() => {
      this.timers.delete(id)
      this.attempt(() => run(...rest))
    }, delay)
    this.timers.set(id, { handle, short: delay < longTimer })
    return id
  }

  readonly setInterval = (run: (...rest: unknown[]) => void, delay = 0, ...rest: unknown[]): number => {
    const id = this.nextTimer++
    this.timers.set(id, { handle: setInterval(() => this.attempt(() => run(...rest)), delay), short: false })
    return id
  }

  readonly clearTimer = (id: number): void => {
    clearTimeout(this.timers.get(id)?.handle)
    this.timers.delete(id)
  }

  /** Runs the program's code; what it throws is kept, as WeChat logs it, and fails the next settle. */
  attempt(run: () => unknown): void {
    if (this.stopped) return
    try {
      run()
    } catch (error) {
      this.errors.push(error)
    }
  }

  /** Resolves when nothing is left to do. Throws the first error that the program threw meanwhile. */
  async settle(): Promise<void> {
    const deadline = Date.now() + patience
    for (let quietTurns = 0; quietTurns < 3 && !this.stopped; quietTurns = this.isBusy() ? 0 : quietTurns + 1) {
      if (Date.now() > deadline) throw new Error(`the program is still busy after ${patience / 1000} s`)
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    const error = this.errors.shift()
    if (error) throw new Error(`the program threw: ${stackOf(error)}`)
  }

  /** The program is killed: no timer fires any more, no reply arrives. */
  stop(): void {
    this.stopped = true
    this.timers.forEach(timer => clearTimeout(timer.handle))
    this.timers.clear()
  }

  private isBusy(): boolean {
    return this.calls > 0 || [...this.timers.values()].some(timer => timer.short)
  }
}

const stackOf = (error: unknown) => String((error as { stack?: unknown } | null)?.stack ?? error)
