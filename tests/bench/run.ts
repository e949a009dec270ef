/** `npm run bench [name]`: runs every bench in this folder, or the named one; each prints one JSON line. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

interface Bench {
  run: () => Promise<void>
}

async function runAll(wanted: string | undefined): Promise<void> {
  const names = readdirSync(__dirname).flatMap(file => /^(\w+)\.ts$/.exec(file)?.[1] ?? []).filter(name => name !== 'run')
  for (const name of names.filter(each => !wanted || each === wanted).sort()) {
    const bench = (await import(join(__dirname, name))) as Bench
    await bench.run()
  }
}

runAll(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  // Servers and browsers that are still open would keep a failed run from ending.
  process.exit(1)
})
