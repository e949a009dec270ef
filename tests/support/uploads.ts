import type { Failure } from '../../contract/result'
import type { TestServer } from './testServer'

export interface Uploaded {
  status: number
  body: { ok: true; value: { evidenceId: string } } | Failure
}

/** Posts a picture as a browser does. */
export async function upload({ url }: Pick<TestServer, 'url'>, bytes: Uint8Array, token?: string, field = 'file'): Promise<Uploaded> {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(bytes)]), 'photo.jpg')
  const response = await fetch(`${url}/evidence`, { method: 'POST', body: form, ...(token && { headers: { authorization: `Bearer ${token}` } }) })
  return { status: response.status, body: (await response.json()) as Uploaded['body'] }
}

/** The id of a picture that must be taken. */
export async function uploaded(server: TestServer, bytes: Uint8Array, token: string): Promise<string> {
  const { body } = await upload(server, bytes, token)
  if (!body.ok) throw new Error(`not taken: ${body.message}`)
  return body.value.evidenceId
}
