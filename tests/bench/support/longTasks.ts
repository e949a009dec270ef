import type { CDPSession, Page } from 'playwright-core'

export interface Blocking {
  /** What each task of the page's main thread took beyond 50 ms, summed, in ms. */
  total: number
  longest: number
  tasks: number
}

const cpuSlowdown = 4
/** The page stands still when no long task has begun for so long, in ms. */
const quietMs = 1_500

/** Notes the long tasks of every document opened in this page from its very start. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: { start: number; length: number }[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) tasks.push({ start: entry.startTime, length: entry.duration })
    }).observe({ type: 'longtask', buffered: true })
  })
}

/** A phone whose processor is four times slower than this one. */
export async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
}

export async function fullSpeed(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
}

/** The page's own clock, in ms since it was opened. */
export const pageTime = (page: Page): Promise<number> => page.evaluate(() => performance.now())

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(quiet => {
    const { longTasks } = window as unknown as { longTasks: { start: number; length: number }[] }
    const last = longTasks[longTasks.length - 1]
    return performance.now() - (last ? last.start + last.length : 0) > quiet
  }, quietMs, { polling: 200 })
}

/** @param since the page's time from which tasks count */
export async function blockingSince(page: Page, since: number): Promise<Blocking> {
  const lengths = await page.evaluate(from => {
    const { longTasks } = window as unknown as { longTasks: { start: number; length: number }[] }
    return longTasks.filter(({ start }) => start >= from).map(({ length }) => length)
  }, since)
  return { total: lengths.reduce((sum, length) => sum + length - 50, 0), longest: Math.max(0, ...lengths), tasks: lengths.length }
}
