import type { CloudPort } from './port'

/** Longer than the server's own database time-outs, so that its UNAVAILABLE arrives before we give up. */
const timeoutMs = 12_000

export const sendRequest: CloudPort['sendRequest'] = async (request, token) => {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  try {
    const response = await fetch('/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(request),
      signal: abort.signal
    })
    return (await response.json()) as unknown
  } finally {
    clearTimeout(timer)
  }
}

export const needsToken = true
