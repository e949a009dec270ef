import { inspectAxe } from './inspectAxe'
import { inspectLayout } from './inspectLayout'
import { setStage } from './stage'
import { openState, type State } from './states'
import { keepTextSize, type TextSize } from './textSize'

/** One test for each of these states of the app at this text size; a file for each size, so that they can run side by side. */
export function checkEveryState(states: readonly State[], size: TextSize): void {
  const stage = setStage()
  test.each(states)(`%s breaks no norm at ${size} text`, async (_name, open) => {
    const { page, context } = stage.phone
    await keepTextSize(context, size)
    await openState(page, stage.journey, open)
    expect([...(await inspectLayout(page)), ...(await inspectAxe(page))]).toEqual([])
  })
}
