/** A process of its own that sends submissions, so that making them takes no time from the server that is measured. */
import { randomInt, randomUUID } from 'node:crypto'
import autocannon from 'autocannon'

export interface SubmitJob {
  url: string
  connections: number
  seconds: number
  tokens: string[]
  /** `{uuid}` in it becomes a new UUID in each request, `{digits}` eight random digits. */
  body: string
}

export interface SubmitFigures {
  perSecond: number
  p99: number
  errors: number
}

async function load({ body, connections, seconds, tokens, url }: SubmitJob): Promise<SubmitFigures> {
  let next = Math.floor(Math.random() * tokens.length)
  const submission = () => {
    next = (next + 1) % tokens.length
    return {
      body: body.replace('{uuid}', randomUUID()).replace('{digits}', String(randomInt(10_000_000, 100_000_000))),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[next]}` }
    }
  }
  const result = await autocannon({
    url: `${url}/api`,
    connections,
    duration: seconds,
    requests: [{ method: 'POST', setupRequest: request => ({ ...request, ...submission() }) }]
  })
  const errors = result.errors + result.timeouts + result.non2xx
  return { perSecond: result['2xx'] / result.duration, p99: result.latency.p99, errors }
}

process.on('message', (job: SubmitJob) => {
  void load(job).then(figures => process.send?.(figures))
})
