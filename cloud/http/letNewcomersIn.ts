import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Handle = (request: IncomingMessage, response: ServerResponse) => void

/** Node takes in one new connection a turn of its loop, so at least one for so many requests of those that are in. */
const mostATurn = 8

/**
 * Lets new connections in while many requests come over old ones. In one turn of its loop Node serves whatever has come, hundreds of
 * requests in a rush, and takes in one connection (libuv since 1.45): who comes new would wait for a minute where the others wait for a second.
 */
export function letNewcomersIn(server: Server): void {
  const handlers = server.listeners('request') as Handle[]
  const handle: Handle = (request, response) => handlers.forEach(each => each.call(server, request, response))
  const waiting: Parameters<Handle>[] = []
  let begun = 0
  let isOver = true

  const next = () => {
    const turn = waiting.splice(0, mostATurn)
    begun = turn.length
    isOver = begun === 0
    if (!isOver) setImmediate(next)
    for (const [request, response] of turn) handle(request, response)
  }
  server.removeAllListeners('request').on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isOver) {
      isOver = false
      begun = 0
      setImmediate(next)
    }
    begun += 1
    if (begun <= mostATurn) handle(request, response)
    else waiting.push([request, response])
  })
}
