/** The entry of `npm start`, bundled into dist/server.js. */
import { startServer } from './server'
import { readSettings } from './settings'
import { StartError } from './startError'

async function serve(): Promise<void> {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const starting = startServer(readSettings(process.env), print)
  let stopping = false
  // A signal that comes during the start waits for it: a database half started would be left without its server.
  const stop = () => {
    if (stopping) return
    stopping = true
    starting.then(server => server.stop()).then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  print(`ready ${(await starting).url}`)
}

function fail(error: unknown): never {
  const sentence = error instanceof StartError ? error.message : `The server cannot go on: ${String(error)}`
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

serve().catch(fail)
