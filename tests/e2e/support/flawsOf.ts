import type { Page } from 'playwright-core'
import { inspectAxe } from './inspectAxe'
import { inspectLayout } from './inspectLayout'
import { pageTurned } from './practice'

/** What is wrong with the page as it stands, by the norms for its width and by axe: one line each. The window stays as wide and high as it was. */
export async function flawsOf(page: Page): Promise<string[]> {
  await pageTurned(page)
  const size = page.viewportSize()
  const flaws = [...(await inspectLayout(page)), ...(await inspectAxe(page))]
  if (size) await page.setViewportSize(size)
  return flaws
}
