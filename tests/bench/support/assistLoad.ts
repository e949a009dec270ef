/** A process of its own that plays the phones of residents, so that their work takes no time from the server that is measured. */
import { Agent, request } from 'node:http'

export interface AssistJob {
  url: string
  /** One for each resident. */
  sessions: { token: string; assistCode: string; recordId: string }[]
  /** The joins are spread evenly over so many milliseconds; all at the same moment with 0. */
  overMs: number
  /** Who has joined tells where they are every so many milliseconds. */
  followMs: number | undefined
  /** Everybody records what they did in the end, twice. */
  recorded: { guideId: string; steps: { stepId: string; done: boolean }[] } | undefined
}

export interface AssistFigures {
  /** Milliseconds from when each join was due to its whole answer. */
  joins: number[]
  follows: number
  errors: number
}

type Session = AssistJob['sessions'][number]

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

function call(url: string, token: string, action: string, input: object): Promise<{ ok: boolean; value?: { assistId: string } }> {
  const body = JSON.stringify({ action, contract: 1, input })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api`, { method: 'POST', agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()) as { ok: boolean }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

async function play({ followMs, overMs, recorded, sessions, url }: AssistJob): Promise<AssistFigures> {
  const figures: AssistFigures = { joins: [], follows: 0, errors: 0 }
  const began = performance.now()
  let open = sessions.length
  const place = { answers: {}, stepId: null, done: [], finished: false }

  const follow = async ({ token }: Session, assistId: string) => {
    for (let seq = 1; open > 0 && followMs !== undefined; seq += 1) {
      await wait(followMs)
      const { ok } = await call(url, token, 'assist.follow', { assistId, seq, place })
      figures.follows += 1
      if (!ok) figures.errors += 1
    }
  }
  const live = async (session: Session, i: number): Promise<string> => {
    const due = (overMs * i) / sessions.length
    if (overMs > 0) await wait(due - (performance.now() - began))
    const { ok, value } = await call(url, session.token, 'assist.join', { assistCode: session.assistCode })
    figures.joins.push(performance.now() - began - due)
    open -= 1
    if (!ok) figures.errors += 1
    if (followMs !== undefined && value) void follow(session, value.assistId)
    return value?.assistId ?? ''
  }
  const assistIds = await Promise.all(sessions.map(live))

  for (let again = 0; recorded && again < 2; again += 1) {
    const record = async ({ recordId, token }: Session, i: number) => {
      const { ok } = await call(url, token, 'registration.record', { recordId, assistId: assistIds[i], outcome: 'finished', ...recorded })
      if (!ok) figures.errors += 1
    }
    await Promise.all(sessions.map(record))
  }
  return figures
}

process.on('message', (job: AssistJob) => {
  play(job).then(
    figures => process.send?.(figures),
    (error: unknown) => process.send?.({ joins: [], follows: 0, errors: 1, reason: String(error) })
  )
})
