import { randomUUID } from 'node:crypto'
import type { Page, Route } from 'playwright-core'
import { story } from './report'

/** As the app keeps reports that wait; `values` are the numbers that were reported. */
export async function queueReports(page: Page, values: readonly string[]): Promise<void> {
  const items = values.map((value, i) => ({
    report: { reportId: randomUUID(), contact: { type: 'phone', value }, story, moneyLost: 'no', onBehalf: false },
    pictures: [],
    state: 'queued',
    queuedAt: new Date(Date.now() - 60_000 + i).toISOString()
  }))
  const kept = JSON.stringify({ data: JSON.stringify({ state: { items }, version: 1 }) })
  await page.evaluate(text => localStorage.setItem('report-outbox', text), kept)
}

/** How the reports on the phone stand. */
export const queuedStates = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { data } = JSON.parse(localStorage.getItem('report-outbox') ?? '{"data":"{}"}') as { data: string }
    const { state } = JSON.parse(data) as { state?: { items: { state: string }[] } }
    return (state?.items ?? []).map(each => each.state)
  })

export const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => String(13_800_000_000 + i))

/** Does this, once, in the place of the next report that is submitted. */
export async function insteadOfNextSubmit(page: Page, act: (route: Route) => Promise<unknown>): Promise<void> {
  let done = false
  await page.route('**/api', async route => {
    if (done || !route.request().postData()?.includes('report.submit')) return route.fallback()
    done = true
    await act(route)
  })
}
