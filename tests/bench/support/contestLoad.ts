/** A process of its own that plays the phones of residents, so that their work takes no time from the server that is measured. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

export interface ContestJob {
  url: string
  /** One for each resident. */
  tokens: string[]
  /** Of no contest: one practice each instead, to compare with. */
  contestId: string | undefined
  practice: object
  /** Within so many milliseconds half of them come; the others later and later, exponentially. */
  halfMs: number
  /** So long, in milliseconds, somebody thinks at least and at most. */
  thinkMs: [number, number]
  /** Every so manieth hands in twice at once, as after a lost answer. */
  againEvery: number
}

export interface ContestFigures {
  /** Milliseconds from when each request was due to its whole answer. */
  lists: number[]
  mines: number[]
  papers: number[]
  submits: number[]
  errors: number
  /** Replies to a repeat that were not the same bytes. */
  differing: number
  /** From when the last request was due to the last answer. */
  drainMs: number
  /** From the first arrival to the last answer. */
  lastedMs: number
  reasons: Record<string, number>
}

interface PaperQuestion {
  id: string
  type: string
  options: { id: string }[]
}

interface Reply {
  ok: boolean
  code?: string
  value?: { paperId: string; questions: PaperQuestion[] }
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

function send(url: string, token: string, action: string, input: object): Promise<string> {
  const body = JSON.stringify({ action, contract: 1, input })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api`, { method: 'POST', agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const answerTo = ({ id, options, type }: PaperQuestion): object => {
  const ids = options.map(option => option.id)
  return { questionId: id, optionIds: type === 'order' ? ids : ids.slice(0, 1), ms: 4000 }
}

async function play({ againEvery, contestId, halfMs, practice, thinkMs, tokens, url }: ContestJob): Promise<ContestFigures> {
  const figures: ContestFigures = { lists: [], mines: [], papers: [], submits: [], errors: 0, differing: 0, drainMs: 0, lastedMs: 0, reasons: {} }
  const began = performance.now()
  let lastDue = 0
  const until = (due: number) => new Promise(resolve => setTimeout(resolve, Math.max(0, due - (performance.now() - began))))

  const ask = async (times: number[], due: number, token: string, action: string, input: object): Promise<{ text: string; reply: Reply }> => {
    lastDue = Math.max(lastDue, due)
    const text = await send(url, token, action, input).catch((error: unknown) => JSON.stringify({ ok: false, code: String(error) }))
    times.push(performance.now() - began - due)
    const reply = JSON.parse(text) as Reply
    if (!reply.ok) {
      figures.errors += 1
      figures.reasons[reply.code ?? ''] = (figures.reasons[reply.code ?? ''] ?? 0) + 1
    }
    return { text, reply }
  }
  const handIn = async (due: number, token: string, input: object, twice: boolean) => {
    const texts = await Promise.all((twice ? [1, 2] : [1]).map(async () => (await ask(figures.submits, due, token, 'quiz.submit', input)).text))
    if (texts.some(text => text !== texts[0])) figures.differing += 1
  }
  const live = async (token: string, i: number) => {
    const arrives = (-Math.log(1 - (i + 0.5) / tokens.length) / Math.LN2) * halfMs
    const times = { startedAt: new Date(Date.now() - 60_000).toISOString(), finishedAt: new Date().toISOString() }
    await until(arrives)
    await ask(figures.lists, arrives, token, 'contest.list', {})
    if (contestId === undefined) return handIn(performance.now() - began, token, { attemptId: randomUUID(), ...practice, ...times }, i % againEvery === 0)
    await ask(figures.mines, performance.now() - began, token, 'contest.mine', { contestId })
    const { reply } = await ask(figures.papers, performance.now() - began, token, 'quiz.paper', { mode: 'contest', contestId, phoneKey: randomUUID() })
    if (!reply.value) return undefined
    const due = performance.now() - began + thinkMs[0] + Math.random() * (thinkMs[1] - thinkMs[0])
    await until(due)
    return handIn(due, token, { attemptId: randomUUID(), paperId: reply.value.paperId, ...times, answers: reply.value.questions.map(answerTo) }, i % againEvery === 0)
  }
  await Promise.all(tokens.map(live))
  figures.lastedMs = performance.now() - began
  figures.drainMs = figures.lastedMs - lastDue
  return figures
}

process.on('message', (job: ContestJob) => {
  play(job).then(
    figures => process.send?.(figures),
    (error: unknown) => process.send?.({ lists: [], mines: [], papers: [], submits: [], errors: 1, differing: 0, drainMs: 0, lastedMs: 0, reasons: { [String(error)]: 1 } })
  )
})
