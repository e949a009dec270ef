import type { FastifyInstance } from 'fastify'

/** How long a request under way may still take, in milliseconds. */
const grace = 10_000
const pause = 100
/** A request may be on its way over a connection that looks idle; it is still read and answered for so long, in milliseconds. */
const linger = 200

/**
 * Lets requests under way finish when the server closes. Kept-alive connections fall idle one after another and would
 * each hold the server open for a minute, so they are closed as they do; the pause leaves time to read what was just sent.
 */
export function closeGently(fastify: FastifyInstance): void {
  const { server } = fastify
  const timers: NodeJS.Timeout[] = []
  fastify.addHook('preClose', done => {
    timers.push(setTimeout(() => server.closeAllConnections(), grace))
    // Node's own close, which follows, ends every connection without a request that it has read.
    setTimeout(() => {
      timers.push(setInterval(() => server.closeIdleConnections(), pause))
      done()
    }, linger)
  })
  fastify.addHook('onClose', (_instance, done) => {
    for (const timer of timers) clearTimeout(timer)
    done()
  })
}
