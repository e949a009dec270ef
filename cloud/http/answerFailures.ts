import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { type ErrorCode, errorCodes, failure, statusOf } from '../../contract/result'

/** A body that trickles in may not hold its connection for ever, in milliseconds; a quarter of a megabyte takes no minute. */
const longestRequest = 60_000

/** Whatever goes wrong before or around dispatch leaves as the same envelope, in Chinese and without internals. */
export function answerFailures(server: FastifyInstance): void {
  server.server.requestTimeout = longestRequest
  // In the place of Fastify's own, which answers in English.
  server.server.removeAllListeners('clientError').on('clientError', answerBrokenRequest)
  server.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const code = codeFor(error.statusCode ?? 500)
    // Somebody who has hung up hears nothing, and must not be able to fill the log.
    if (code === 'SERVER_ERROR' && !request.socket.destroyed) request.log.error({ err: error }, 'request failed')
    return reply.code(statusOf[code]).send(failure(code))
  })
}

/** Other client errors (a body that is no JSON, a wrong content type, a length that does not fit) are bad input. */
function codeFor(status: number): ErrorCode {
  const exact = errorCodes.find(code => statusOf[code] === status)
  if (exact) return exact
  return status >= 400 && status < 500 ? 'INVALID_INPUT' : 'SERVER_ERROR'
}

/** What is no HTTP, takes too long or has headers of more than 16 KB: the connection is of no more use. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'TOO_LARGE' : 'INVALID_INPUT'
  const body = JSON.stringify(failure(code))
  const head = [
    `HTTP/1.1 ${statusOf[code]} ${STATUS_CODES[statusOf[code]]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close'
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroySoon()
}
