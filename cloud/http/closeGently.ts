import type { FastifyInstance } from 'fastify'

/** How long a request under way may still take, in milliseconds. */
const grace = 10_000
const pause = 100

/**
 * Lets requests under way finish when the server closes. Kept-alive connections fall idle one after another and would
 * each hold the server open for a minute, so they are closed as they do; the pause leaves time to read what was just sent.
 */
export function closeGently(fastify: FastifyInstance): void {
  const { server } = fastify
  const timers: NodeJS.Timeout[] = []
  fastify.addHook('preClose', done => {
    timers.push(setInterval(() => server.closeIdleConnections(), pause))
    timers.push(setTimeout(() => server.closeAllConnections(), grace))
    done()
  })
  fastify.addHook('onClose', (_instance, done) => {
    for (const timer of timers) clearTimeout(timer)
    done()
  })
}
