import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations']
}

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }

/**
 * One line for each axe violation, with the elements it is about. On a screen as high as the page: a row that is just
 * being scrolled under a sticky bar would count as a small target.
 */
export async function inspectAxe(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => Math.max(0, ...Array.from(document.querySelectorAll('.page'), each => each.scrollHeight)))
  const before = page.viewportSize() ?? { width: 375, height: 812 }
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, height) })
  await page.evaluate(source)
  // Only the lines leave the page: handing over all that axe has seen takes as long as looking.
  return page.evaluate(async wanted => {
    const { violations } = await axe.run(document, wanted)
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }, options)
}
