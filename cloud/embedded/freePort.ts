import { createServer } from 'node:net'

/** The wanted port of this computer when nobody listens on it, else a free one. */
export async function freePort(wanted: number): Promise<number> {
  if (wanted > 0 && (await tryListen(wanted))) return wanted
  const port = await tryListen(0)
  if (!port) throw new Error('no free port on 127.0.0.1')
  return port
}

function tryListen(port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : undefined))
    })
  })
}
