import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import { failure, statusOf } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import type { Settings } from '../settings'
import { apiRoute } from './apiRoute'
import { answerFailures } from './answerFailures'
import { closeGently } from './closeGently'
import { contentSecurityPolicy } from './contentSecurityPolicy'
import { drawRoute } from './drawRoute'
import { evidenceRoutes } from './evidenceRoutes'
import { letNewcomersIn } from './letNewcomersIn'
import { serveSite } from './serveSite'

/** Only the host itself: the rest of a bureau's domain is not ours to pin to https. */
const hsts = { maxAge: 15_552_000, includeSubDomains: false }

/**
 * So many milliseconds an idle connection is kept. Longer than proxies keep theirs (60 seconds in nginx, 75 elsewhere): who closes second
 * may be sent a request while closing, and answers it with a reset.
 */
const keepAliveTimeout = 90_000

export type HttpSettings = Pick<Settings, 'bodyLimitKb' | 'evidencePerMinute' | 'logLevel' | 'rateLimitPerMinute' | 'siteDir' | 'trustProxy'>

/** The dispatch over HTTP, with its guards, and the built H5 site. Listens only when told to, so tests can inject requests. */
export async function createHttpServer(
  dependencies: Omit<Dependencies, 'log'>,
  settings: HttpSettings
): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: settings.bodyLimitKb * 1024,
    trustProxy: settings.trustProxy,
    // Requests are not logged one by one: their headers hold tokens, and a line each costs a tenth of the throughput.
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: settings.logLevel },
    // Nothing is logged for one request alone, so none needs a logger of its own.
    childLoggerFactory: logger => logger,
    // An address that cannot be decoded never reaches a route, and Fastify's own answer is English.
    frameworkErrors: (_error, _request, reply) => {
      void (reply as FastifyReply).code(statusOf.INVALID_INPUT).send(failure('INVALID_INPUT'))
    },
    keepAliveTimeout,
    forceCloseConnections: false,
    return503OnClosing: false
  })
  letNewcomersIn(server.server)
  answerFailures(server)
  closeGently(server)
  await server.register(helmet, { contentSecurityPolicy, crossOriginEmbedderPolicy: false, hsts })
  await server.register(rateLimit, { global: false })

  const logged = { ...dependencies, log: server.log }
  apiRoute(server, logged, settings.rateLimitPerMinute)
  drawRoute(server, logged, settings.rateLimitPerMinute)
  await evidenceRoutes(server, logged, settings.evidencePerMinute)
  server.get('/healthz', async (_request, reply) => {
    const up = await dependencies.store.isUp()
    return reply.code(up ? 200 : 503).header('cache-control', 'no-store').send({ ok: up, database: up ? 'up' : 'down' })
  })
  await serveSite(server, settings.siteDir)
  return server
}
