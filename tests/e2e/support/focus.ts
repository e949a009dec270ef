import type { Page } from 'playwright-core'

interface Focus {
  name: string
  role: string | null
  outline: string
  inDialog: boolean
}

/** What has the focus, and whether one sees it. */
export const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      role: element.getAttribute('role'),
      outline: outlineStyle === 'none' ? 'none' : outlineWidth,
      inDialog: element.closest('[aria-modal="true"]') !== null
    }
  })

/** Presses Tab until the focus is on what is wanted; every stop on the way must be visible. */
export async function tabTo(page: Page, wanted: RegExp, role?: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    const now = await focusOf(page)
    // A heading is no stop: focus is put there when the page turns, which may be just after the key, and shows no ring.
    if (now.role && now.role !== 'heading') expect(now).toMatchObject({ outline: '3px' })
    if (wanted.test(now.name) && (!role || now.role === role)) return
  }
  throw new Error(`Tab never came to ${wanted}`)
}
