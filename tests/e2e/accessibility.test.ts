import { inspectAxe } from './support/inspectAxe'
import { inspectLayout } from './support/inspectLayout'
import { setStage } from './support/stage'
import { openState, states } from './support/states'
import { keepTextSize, textSizes } from './support/textSize'

const stage = setStage()

describe.each(textSizes)('at %s text', size => {
  test.each(states)('%s breaks no norm', async (_name, open) => {
    const { page, context } = stage.phone
    await keepTextSize(context, size)
    await openState(page, open)
    expect([...(await inspectLayout(page)), ...(await inspectAxe(page))]).toEqual([])
  })
})
