/** A process of its own that plays the phones of residents, so that their work takes no time from the server that is measured. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { errorCodes } from '../../../contract/result'

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
  /** Requests that were refused, or given up after all repeats. */
  errors: number
  reasons: Record<string, number>
  /** Requests sent once more, as a phone does, and why: the answer before was no answer, or one to come again. */
  repeats: Record<string, number>
  /** Answers that came later than a phone waits for them. */
  tooLate: number
  /** Replies to a repeat that were not the same bytes. */
  differing: number
  /** Requests that were due and not answered, when they were most. */
  waitingMost: number
  /** From then until nobody waited. */
  drainMs: number
  /** From when the last request was due to the last answer. */
  tailMs: number
  /** From the first arrival to the last answer. */
  lastedMs: number
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

/** As in src/platform/cloud.ts. */
const phonePatience = 12_000
/** As in src/shared/outbox/createFlusher.ts: the first wait, in milliseconds, doubled each time. */
const firstWait = 8_000
const mostRepeats = 5
const passing = ['UNAVAILABLE', 'SERVER_ERROR', 'TOO_MANY']

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

const newFigures = (): ContestFigures => ({
  lists: [], mines: [], papers: [], submits: [],
  errors: 0, reasons: {}, repeats: {}, tooLate: 0, differing: 0, waitingMost: 0, drainMs: 0, tailMs: 0, lastedMs: 0
})

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

function send(url: string, token: string, action: string, input: object): Promise<string> {
  const body = JSON.stringify({ action, contract: 1, input })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api`, { method: 'POST', agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
    // A connection that was closed while it lay idle has carried nothing: browsers send again over a new one, and tell nobody.
    sent.on('error', (error: NodeJS.ErrnoException) => reject(new Error(sent.reusedSocket && error.code === 'ECONNRESET' ? closedIdle : (error.code ?? error.message))))
    sent.end(body)
  })
}

const closedIdle = 'closed while idle'

const answerTo = ({ id, options, type }: PaperQuestion): object => {
  const ids = options.map(option => option.id)
  return { questionId: id, optionIds: type === 'order' ? ids : ids.slice(0, 1), ms: 4000 }
}

async function play({ againEvery, contestId, halfMs, practice, thinkMs, tokens, url }: ContestJob): Promise<ContestFigures> {
  const figures = newFigures()
  const began = performance.now()
  const sinceBegan = () => performance.now() - began
  let lastDue = 0
  let waiting = 0
  let mostAt: number | undefined
  const until = (due: number) => pause(Math.max(0, due - sinceBegan()))
  const count = (what: Record<string, number>, reason: string) => (what[reason] = (what[reason] ?? 0) + 1)

  const waits = (change: 1 | -1) => {
    waiting += change
    if (waiting > figures.waitingMost) [figures.waitingMost, mostAt] = [waiting, sinceBegan()]
    if (waiting > 0 || mostAt === undefined) return
    figures.drainMs = sinceBegan() - mostAt
    mostAt = undefined
  }
  /** Asks again where a phone would: the same request with the same ids. */
  const persist = async (token: string, action: string, input: object): Promise<{ text: string; reply: Reply }> => {
    for (let tries = 0, wait = firstWait; ; tries += 1) {
      const sent = performance.now()
      const text = await send(url, token, action, input).catch((error: Error) => JSON.stringify({ ok: false, code: error.message }))
      if (performance.now() - sent > phonePatience) figures.tooLate += 1
      const reply = JSON.parse(text) as Reply
      const { code = '' } = reply
      const isRefused = errorCodes.some(each => each === code) && !passing.includes(code)
      if (reply.ok || isRefused || tries === mostRepeats) return { text, reply }
      count(figures.repeats, code)
      if (code === closedIdle) continue
      await pause(wait)
      wait *= 2
    }
  }
  const ask = async (times: number[], due: number, token: string, action: string, input: object): Promise<{ text: string; reply: Reply }> => {
    lastDue = Math.max(lastDue, due)
    waits(1)
    const answer = await persist(token, action, input)
    waits(-1)
    times.push(sinceBegan() - due)
    if (!answer.reply.ok) {
      figures.errors += 1
      count(figures.reasons, answer.reply.code ?? '')
    }
    return answer
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
    if (contestId === undefined) return handIn(sinceBegan(), token, { attemptId: randomUUID(), ...practice, ...times }, i % againEvery === 0)
    await ask(figures.mines, sinceBegan(), token, 'contest.mine', { contestId })
    const { reply } = await ask(figures.papers, sinceBegan(), token, 'quiz.paper', { mode: 'contest', contestId, phoneKey: randomUUID() })
    if (!reply.value) return undefined
    const due = sinceBegan() + thinkMs[0] + Math.random() * (thinkMs[1] - thinkMs[0])
    await until(due)
    return handIn(due, token, { attemptId: randomUUID(), paperId: reply.value.paperId, ...times, answers: reply.value.questions.map(answerTo) }, i % againEvery === 0)
  }
  await Promise.all(tokens.map(live))
  figures.lastedMs = sinceBegan()
  figures.tailMs = figures.lastedMs - lastDue
  return figures
}

process.on('message', (job: ContestJob) => {
  play(job).then(
    figures => process.send?.(figures),
    (error: unknown) => process.send?.({ ...newFigures(), errors: 1, reasons: { [String(error)]: 1 } })
  )
})
