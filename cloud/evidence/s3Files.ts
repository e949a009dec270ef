import { AwsClient } from 'aws4fetch'
import type { EvidenceFiles } from './evidenceFiles'

/**
 * An S3-compatible storage.
 *
 * @param address `s3://key:secret@host/bucket?region=name`; `s3+http://` for one without https on a network of one's own
 * @param patience in milliseconds
 */
export function createS3Files(address: string, patience: number): EvidenceFiles {
  const url = new URL(address)
  const region = url.searchParams.get('region') ?? 'us-east-1'
  const client = new AwsClient({ accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password), service: 's3', region, retries: 2 })
  const place = `${url.protocol === 's3+http:' ? 'http' : 'https'}://${url.host}${url.pathname.replace(/\/$/, '')}`
  const ask = async (method: string, name: string, body?: Buffer) => {
    const response = await client.fetch(`${place}/evidence/${name}`, { method, ...(body && { body: new Uint8Array(body) }), signal: AbortSignal.timeout(patience) })
    if (response.ok || response.status === 404) return response
    // Its words are left out: they may hold the key.
    throw new Error(`the storage answered ${response.status}`)
  }
  return {
    async write(name, bytes) {
      const { status } = await ask('PUT', name, bytes)
      if (status === 404) throw new Error('the storage has no such bucket')
      return name
    },
    async read(name) {
      const response = await ask('GET', name)
      return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
    },
    remove: async name => void (await ask('DELETE', name))
  }
}
