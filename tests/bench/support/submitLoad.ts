/** A process of its own that sends submissions, so that making them takes no time from the server that is measured. */
import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'

export interface SubmitJob {
  url: string
  connections: number
  seconds: number
  tokens: string[]
  answers: object[]
}

export interface SubmitFigures {
  perSecond: number
  p99: number
  errors: number
}

async function load({ answers, connections, seconds, tokens, url }: SubmitJob): Promise<SubmitFigures> {
  const [startedAt, finishedAt] = [new Date(Date.now() - 60_000).toISOString(), new Date().toISOString()]
  let next = Math.floor(Math.random() * tokens.length)
  const submission = () => {
    next = (next + 1) % tokens.length
    const input = { attemptId: randomUUID(), practice: true, startedAt, finishedAt, answers }
    return {
      body: JSON.stringify({ action: 'quiz.submit', contract: 1, input }),
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
