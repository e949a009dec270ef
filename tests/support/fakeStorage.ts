import { createServer, type Server } from 'node:http'

export interface FakeStorage {
  /** For `EVIDENCE_URL`. */
  address: string
  objects: Map<string, Buffer>
  /** What the next requests are answered with instead. */
  failing: { status: number | undefined }
  close(): Promise<void>
}

/** The little of an S3-compatible storage that is used: an object is put, read and deleted, by who has the key. */
export async function startFakeStorage(): Promise<FakeStorage> {
  const objects = new Map<string, Buffer>()
  const failing: FakeStorage['failing'] = { status: undefined }
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { authorization = '', 'x-amz-content-sha256': hash } = request.headers
      const signed = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/cn-east\/s3\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/.test(authorization) && hash !== undefined
      const [path = ''] = (request.url ?? '').split('?')
      const answer = (status: number, body?: Buffer) => void response.writeHead(status).end(body)
      if (failing.status) return answer(failing.status)
      if (!signed) return answer(403)
      if (!path.startsWith('/pictures/')) return answer(404)
      const object = objects.get(path)
      if (request.method === 'PUT') objects.set(path, Buffer.concat(parts))
      if (request.method === 'DELETE') objects.delete(path)
      return request.method === 'GET' ? answer(object ? 200 : 404, object) : answer(request.method === 'PUT' ? 200 : 204)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    address: `s3+http://key:se%2Fcret@127.0.0.1:${port}/pictures?region=cn-east`,
    objects,
    failing,
    close: () => new Promise(resolve => void server.close(() => resolve()))
  }
}
