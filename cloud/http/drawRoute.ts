import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { failure, statusOf } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import { DatabaseUnavailable } from '../store/withRetry'
import { limitOf } from './limitOf'

/** It never changes; a day is enough for whoever stands between. */
const keptFor = 86_400

/** `GET /draws/<contestId>.json`: the published file of a draw, for everybody to keep and to check. */
export function drawRoute(server: FastifyInstance, { log, store }: Pick<Dependencies, 'log' | 'store'>, perMinute: number): void {
  server.get('/draws/:file', { config: { rateLimit: limitOf(perMinute) }, helmet: false as const }, async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff').type('application/json; charset=utf-8')
    const [, contestId] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/.exec((request.params as { file: string }).file.toLowerCase()) ?? []
    const { createContestDraws } = await import('../store/contestDraws')
    const partOf = (part: number) => store.part(createContestDraws).filePart(contestId ?? '', part)
    try {
      const first = contestId && (await partOf(0))
      if (!first) return reply.code(statusOf.NOT_FOUND).header('cache-control', 'no-store').send(failure('NOT_FOUND', '这场竞答还没有开奖，没有可以下载的名单。'))
      reply.header('cache-control', `public, max-age=${keptFor}, immutable`).header('content-disposition', `attachment; filename="draw-${contestId}.json"`)
      return reply.send(Readable.from(piecesFrom(first, partOf)))
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      log.error({ err: error.cause }, 'database unavailable')
      return reply.code(statusOf.UNAVAILABLE).header('cache-control', 'no-store').send(failure('UNAVAILABLE'))
    }
  })
}

interface Piece {
  text: string
  parts: number
}

/** One after the other, as they are taken. */
async function* piecesFrom(first: Piece, partOf: (part: number) => Promise<Piece | undefined>): AsyncGenerator<string> {
  yield first.text
  for (let part = 1; part < first.parts; part += 1) yield (await partOf(part))?.text ?? ''
}
