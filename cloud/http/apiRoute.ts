import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { failure, type Result, statusOf } from '../../contract/result'
import { cacheSecondsOf } from '../cacheSecondsOf'
import type { Dependencies } from '../dependencies'
import { dispatch } from '../dispatch'
import { limitOf } from './limitOf'
import { networkOf } from './networkOf'
import { readQuery } from './readQuery'

/**
 * `POST /api`, and `GET /api?action=…&contract=1&input=…` for what anybody between us and the phone may keep.
 * The limit is for one client address; a whole village may share one, so it is a generous one.
 */
export function apiRoute(server: FastifyInstance, dependencies: Dependencies, perMinute: number): void {
  // Helmet guards pages; of its fifteen headers only nosniff means anything for JSON, and they cost a fifth of the throughput.
  const options = { config: { rateLimit: limitOf(perMinute) }, helmet: false as const }
  server.post('/api', options, async (request, reply) => {
    const { authorization } = request.headers
    const result = await dispatch(dependencies, request.body, { authorization, address: networkOf(request.ip) })
    return send(request, reply, result, await cacheSecondsOf(request.body))
  })
  server.get('/api', options, async (request, reply) => {
    const body = readQuery(request.query)
    const cacheSeconds = await cacheSecondsOf(body)
    // An address can be made known and kept by anybody: nothing that is somebody's own is answered there.
    if (cacheSeconds === undefined) return send(request, reply, failure('NOT_FOUND', '这个地址没有内容，请从小程序里打开。'), undefined)
    return send(request, reply, await dispatch(dependencies, body, { authorization: undefined }), cacheSeconds)
  })
}

function send(request: FastifyRequest, reply: FastifyReply, result: Result<unknown>, cacheSeconds: number | undefined): FastifyReply {
  const text = JSON.stringify(result)
  reply.code(httpStatus(result)).header('x-content-type-options', 'nosniff').type('application/json; charset=utf-8')
  // A failure must not be kept: the next moment it may be over.
  if (!result.ok || cacheSeconds === undefined) return reply.header('cache-control', 'no-store').send(text)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', `public, max-age=${cacheSeconds}`).header('etag', etag)
  return request.method !== 'POST' && isKnown(etag, request.headers['if-none-match']) ? reply.code(304).send() : reply.send(text)
}

/** Weak marks match as well: proxies that compress make strong ones weak. */
function isKnown(etag: string, given: string | undefined): boolean {
  return given?.split(',').some(mark => ['*', etag].includes(mark.trim().replace(/^W\//, ''))) ?? false
}

export const httpStatus = (result: Result<unknown>): number => (result.ok ? 200 : statusOf[result.code])
