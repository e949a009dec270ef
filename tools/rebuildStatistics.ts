/** `npm run statistics:rebuild`: makes all daily figures anew from the attempts that are kept, beside those that are read meanwhile. */
import { randomUUID } from 'node:crypto'
import { rebuildLearning } from '../cloud/learning/rollUpLearning'
import { readSettings } from '../cloud/settings'
import { StartError } from '../cloud/startError'
import { rebuild } from '../cloud/statistics/rollUp'
import { openRunning } from './openRunning'

const print = (line: string) => process.stdout.write(`${line}\n`)

async function rebuildStatistics(): Promise<number> {
  const { close, store } = await openRunning(readSettings(process.env), print)
  try {
    const needed = { store, now: () => new Date(), randomUuid: randomUUID }
    const done = (await rebuild(needed)) && (await rebuildLearning(needed))
    print(done ? 'The figures were made anew and are read from now on.' : 'Somebody else is at work on the figures. Run this again in a minute; it goes on where it stands.')
    return done ? 0 : 1
  } finally {
    await close()
  }
}

rebuildStatistics().then(
  code => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
)
