import type { BrowserContext } from 'playwright-core'

export type TextSize = 'standard' | 'large' | 'largest'

/** As if the person had chosen this size before. What 字大小 itself does is tested in textSize.test.ts. */
export async function keepTextSize(context: BrowserContext, size: TextSize): Promise<void> {
  const kept = JSON.stringify({ data: JSON.stringify({ state: { size }, version: 1 }) })
  await context.addInitScript(value => localStorage.setItem('text-size', value), kept)
}
