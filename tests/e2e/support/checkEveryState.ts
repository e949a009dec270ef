import type { Page } from 'playwright-core'
import { inspectAxe } from './inspectAxe'
import { inspectLayout } from './inspectLayout'
import type { Journey } from './journey'
import { pageTurned } from './practice'
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
    expect(await inspectState(page)).toEqual([])
  })
}

/** A way through the app, on which each state is looked at as it comes. */
export type Walk = readonly [name: string, go: (page: Page, journey: Journey, look: (state: string) => Promise<void>) => Promise<unknown>]

/** One test for each way; what it finds names the state. One phone sees many states, where each of its own would take a minute longer. */
export function checkEveryWalk(walks: readonly Walk[]): void {
  const stage = setStage()
  test.each(walks)('%s: no state breaks a norm', async (_name, go) => {
    const { page } = stage.phone
    const problems: string[] = []
    const size = page.viewportSize()
    await go(page, stage.journey, async state => {
      await pageTurned(page)
      problems.push(...(await inspectState(page)).map(problem => `${state}: ${problem}`))
      if (size) await page.setViewportSize(size)
    })
    expect(problems).toEqual([])
  })
}

async function inspectState(page: Page): Promise<string[]> {
  const problems = await inspectLayout(page)
  for (const [size, name] of Object.entries(larger)) {
    await setText(page, name)
    problems.push(...(await inspectLayout(page)).map(problem => `at ${size} text: ${problem}`))
  }
  await setText(page, '')
  return [...problems, ...(await inspectAxe(page))]
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
