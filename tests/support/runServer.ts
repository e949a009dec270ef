import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { serverBundle } from './buildCloud'

export interface ServerProcess {
  url: string
  /** @returns the exit code, or the signal that ended it */
  end(signal: NodeJS.Signals): Promise<number | string | null>
}

/** Starts the built server as `npm start` does, on a free port, and waits until it says that it is ready. */
export async function runServer(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [serverBundle], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', LOG_LEVEL: 'error', RATE_LIMIT_PER_MINUTE: '1000000', ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const url = await readyAddress(child)
  return {
    url,
    async end(signal) {
      const exited = once(child, 'exit') as Promise<[number | null, string | null]>
      child.kill(signal)
      const [code, by] = await exited
      return code ?? by
    }
  }
}

async function readyAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the server has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^ready (\S+)$/.exec(line) ?? []
    if (url) return url
  }
  throw new Error('the server ended before it was ready')
}
