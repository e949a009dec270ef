import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { once } from 'node:events'
import { letNewcomersIn } from '../../cloud/http/letNewcomersIn'

let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A server that notes which requests it has served in each turn of its loop; a request keeps it busy for as long as a real one. */
async function listen(): Promise<{ turns: string[][]; port: number }> {
  const turns: string[][] = []
  let turn: string[] | undefined
  server = createServer((request, response) => {
    if (!turn) {
      const served: string[] = (turn = [])
      turns.push(served)
      setImmediate(() => (turn = undefined))
    }
    turn.push(request.url ?? '')
    for (const end = performance.now() + 1; performance.now() < end; );
    response.end('done')
  })
  letNewcomersIn(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { turns, port: (server.address() as AddressInfo).port }
}

const requests = (count: number) => Array.from({ length: count }, (_, i) => `GET /${i} HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n`)

/** How many are answered of requests that are all sent at once over connections that were open before. */
async function ask(port: number, count: number): Promise<number> {
  const allTaken = new Promise<void>(resolve => {
    let taken = 0
    server.on('connection', () => {
      taken += 1
      if (taken === count) resolve()
    })
  })
  const sockets = await Promise.all(
    requests(count).map(async text => {
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'connect')
      return { socket, text }
    })
  )
  const answers = sockets.map(async ({ socket }) => {
    const [answer] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    return answer.toString()
  })
  await allTaken
  for (const { socket, text } of sockets) socket.write(text)
  return (await Promise.all(answers)).filter(answer => answer.startsWith('HTTP/1.1 200') && answer.endsWith('done')).length
}

test('serves all requests that come at once, each once, a few in a turn of the loop', async () => {
  const { port, turns } = await listen()
  expect(await ask(port, 60)).toBe(60)
  expect(turns.flat().sort()).toEqual(requests(60).map((_, i) => `/${i}`).sort())
  // Eight; the first turn of a rush ends with those of the second.
  expect(Math.max(...turns.map(({ length }) => length))).toBeLessThanOrEqual(16)
})

test('a request that comes alone later is served like the first', async () => {
  const { port, turns } = await listen()
  for (let i = 0; i < 3; i += 1) expect(await ask(port, 1)).toBe(1)
  expect(turns).toEqual([['/0'], ['/0'], ['/0']])
})

test('a body that came with its request is whole when its turn comes', async () => {
  server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => response.end(Buffer.concat(pieces)))
  })
  letNewcomersIn(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const bodies = Array.from({ length: 40 }, (_, i) => `${i}`.padEnd(20_000, '竞答'))
  const answers = await Promise.all(bodies.map(async body => (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })).text()))
  expect(answers).toEqual(bodies)
})
