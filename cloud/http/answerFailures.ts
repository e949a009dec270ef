import type { FastifyInstance } from 'fastify'
import { type ErrorCode, errorCodes, failure, statusOf } from '../../contract/result'

/** Whatever goes wrong before or around dispatch leaves as the same envelope, in Chinese and without internals. */
export function answerFailures(server: FastifyInstance): void {
  server.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const code = codeFor(error.statusCode ?? 500)
    if (code === 'SERVER_ERROR') request.log.error({ err: error }, 'request failed')
    return reply.code(statusOf[code]).send(failure(code))
  })
}

/** Other client errors (a body that is no JSON, a wrong content type, a length that does not fit) are bad input. */
function codeFor(status: number): ErrorCode {
  const exact = errorCodes.find(code => statusOf[code] === status)
  if (exact) return exact
  return status >= 400 && status < 500 ? 'INVALID_INPUT' : 'SERVER_ERROR'
}
