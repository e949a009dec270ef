import type { Request } from '../../contract/request'
import type { CloudPort } from './port'

/** Longer than the server's own database time-outs, so that its UNAVAILABLE arrives before we give up. */
const timeoutMs = 12_000

export const sendRequest: CloudPort['sendRequest'] = async (request, { token, cached }) => {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  try {
    const response = cached ? await askCached(request, abort.signal) : await post(request, token, abort.signal)
    return (await response.json()) as unknown
  } finally {
    clearTimeout(timer)
  }
}

const post = (request: Request, token: string | undefined, signal: AbortSignal) =>
  fetch('/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(request),
    signal
  })

/** The same body in the address, so that browsers and edges may keep the answer. */
const askCached = ({ action, contract, input }: Request, signal: AbortSignal) =>
  fetch(`/api?${new URLSearchParams({ action, contract: String(contract), input: JSON.stringify(input) })}`, { signal })

export const needsToken = true
