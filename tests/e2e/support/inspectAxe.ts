import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * One line for each axe violation, with the elements it is about. On a screen as high as the page: a row that is just
 * being scrolled under a sticky bar would count as a small target.
 */
export async function inspectAxe(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => Math.max(0, ...Array.from(document.querySelectorAll('.page'), each => each.scrollHeight)))
  await page.setViewportSize({ width: 375, height: Math.max(812, height) })
  // There are no frames; without this each look would open a page of its own to gather their findings.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
