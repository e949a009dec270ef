import type { Page } from 'playwright-core'
import { inspectAxe } from './inspectAxe'
import { inspectLayout } from './inspectLayout'
import { setStage } from './stage'
import { openState, type State } from './states'

/** The classes of the text sizes, on the root of every page; see shared/ui/tokens.scss. */
const larger = { large: 'text-125', largest: 'text-160' }

/**
 * One test for each of these states of the app: its layout at the three text sizes, and axe. What 字大小 itself does is
 * tested in textSize.test.ts; here the class is put on by hand, so that a state is opened once.
 */
export function checkEveryState(states: readonly State[]): void {
  const stage = setStage()
  test.each(states)('%s breaks no norm', async (_name, open) => {
    const { page } = stage.phone
    await openState(page, stage.journey, open)
    const problems = await inspectLayout(page)
    for (const [size, name] of Object.entries(larger)) {
      await setText(page, name)
      problems.push(...(await inspectLayout(page)).map(problem => `at ${size} text: ${problem}`))
    }
    await setText(page, '')
    expect([...problems, ...(await inspectAxe(page))]).toEqual([])
  })
}

async function setText(page: Page, name: string): Promise<void> {
  await page.evaluate(
    ([wanted, all]) => {
      for (const root of Array.from(document.querySelectorAll('.page'))) {
        root.classList.remove(...all)
        if (wanted) root.classList.add(wanted)
      }
    },
    [name, Object.values(larger)] as const
  )
}
