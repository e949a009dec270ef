import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { failure, type Result, statusOf, success } from '../../contract/result'
import { callerOf } from '../caller'
import type { Dependencies } from '../dependencies'
import { keepPicture } from '../evidence/keepPicture'
import { readPicture } from '../evidence/readPicture'
import { recodePicture } from '../evidence/recodePicture'
import { takeTurns } from '../evidence/takeTurns'
import { DatabaseUnavailable } from '../store/withRetry'
import { limitOf } from './limitOf'

const mostBytes = 8 * 1024 * 1024
/** What is read of a larger file, so that its sender hears the answer instead of a broken connection. */
const mostRead = 64 * 1024 * 1024
/** Decoding takes memory and both cores; a phone sends its pictures one after the other. */
const decodersAtOnce = 2
const mostWaiting = 20

/** `POST /evidence` takes one picture of a resident, `GET /evidence/<id>?report=<reportKey>` shows one to an officer. */
export async function evidenceRoutes(server: FastifyInstance, dependencies: Dependencies, perMinute: number): Promise<void> {
  const inTurn = takeTurns(decodersAtOnce, mostWaiting)
  const callerFrom = ({ headers }: FastifyRequest) => callerOf({ authorization: headers.authorization }, dependencies.identity, dependencies.now())
  const options = { config: { rateLimit: limitOf(perMinute) }, helmet: false as const }

  await server.register(async scope => {
    await scope.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: mostBytes, files: 1, fields: 8, fieldSize: 1000, parts: 9, headerPairs: 50 } })
    scope.post('/evidence', options, async (request, reply) => {
      // Before anything of the picture is kept; Node reads and forgets the rest, so that its sender hears the answer.
      const caller = callerFrom(request)
      if (!caller) return send(reply, failure('UNAUTHENTICATED'))
      if (Number(request.headers['content-length'] ?? 0) > mostRead) return send(reply.header('connection', 'close'), tooLarge)
      const file = await fileOf(request)
      if (!file.ok) return send(reply, file)
      return send(reply, await answering(dependencies, 'evidence', async () => {
        const picture = await inTurn(() => recodePicture(file.value))
        if (!picture) return failure('TOO_MANY', '现在传图片的人太多了，请过一会儿再试。')
        return picture.ok ? keep(dependencies, caller.residentId, picture.value) : picture
      }))
    })
  })

  server.get('/evidence/:id', options, async (request, reply) => {
    const { id } = request.params as { id: string }
    const { report } = request.query as { report?: unknown }
    const picture = await answering(dependencies, 'evidence', () => readPicture(dependencies, callerFrom(request), id, report))
    if (!picture.ok) return send(reply, picture)
    return guarded(reply).type('image/jpeg').header('content-security-policy', "default-src 'none'; sandbox").header('content-disposition', 'inline').send(picture.value)
  })
}

async function keep(dependencies: Dependencies, residentId: string, picture: Parameters<typeof keepPicture>[2]): Promise<Result<{ evidenceId: string }>> {
  const { evidenceFiles, reportKeys } = dependencies
  return evidenceFiles && reportKeys ? keepPicture({ ...dependencies, evidenceFiles, reportKeys }, residentId, picture) : failure('UNAVAILABLE')
}

/** The one file of a form, in its field `file`. */
async function fileOf(request: FastifyRequest): Promise<Result<Buffer>> {
  if (!request.isMultipart()) return noFile
  let found: Buffer | undefined
  let truncated = false
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue
      const bytes = await part.toBuffer()
      // Read on to the end all the same: its sender hears the answer only then.
      truncated ||= part.file.truncated
      if (part.fieldname === 'file') found = bytes
    }
  } catch {
    return noFile
  }
  if (truncated) return tooLarge
  return found?.length ? success(found) : noFile
}

/** The failures of the database as dispatch answers them. */
async function answering<T>({ log }: Dependencies, action: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const unavailable = error instanceof DatabaseUnavailable
    log.error({ err: unavailable ? error.cause : error, action }, unavailable ? 'database unavailable' : 'action failed')
    return failure(unavailable ? 'UNAVAILABLE' : 'SERVER_ERROR')
  }
}

const guarded = (reply: FastifyReply) => reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store')

const send = (reply: FastifyReply, result: Result<unknown>): FastifyReply =>
  guarded(reply).code(result.ok ? 200 : statusOf[result.code]).type('application/json; charset=utf-8').send(JSON.stringify(result))

const noFile = failure('INVALID_INPUT', '没有收到图片，请重新选一张。', ['file'])
const tooLarge = failure('TOO_LARGE', '图片超过8MB了，请换一张小一点的。', ['file'])
