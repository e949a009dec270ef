import type { FastifyInstance } from 'fastify'
import { failure, type Result, statusOf } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import { dispatch } from '../dispatch'

/** Only how long to wait is said; named here because leaving it out would leave it off. */
const limitHeaders = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false, 'retry-after': true }

/** `POST /api`. The limit is for one client address; a whole village may share one, so it is a generous one. */
export function apiRoute(server: FastifyInstance, dependencies: Dependencies, perMinute: number): void {
  const limit = { max: perMinute, timeWindow: '1 minute', errorResponseBuilder: tooMany, addHeaders: limitHeaders }
  // Helmet guards pages; of its fifteen headers only nosniff means anything for JSON, and they cost a fifth of the throughput.
  server.post('/api', { config: { rateLimit: limit }, helmet: false }, async (request, reply) => {
    const { authorization } = request.headers
    const result = await dispatch(dependencies, request.body, { authorization })
    return reply
      .code(httpStatus(result))
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(result))
  })
}

export const httpStatus = (result: Result<unknown>): number => (result.ok ? 200 : statusOf[result.code])

/** The plugin throws what this returns; `statusCode` is how the error handler knows it. */
const tooMany = () => ({ statusCode: 429, ...failure('TOO_MANY') })
