import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { loadBank } from '../../cloud/bank'
import { optionsOf } from '../../contract/question'
import type { Submission } from '../../contract/quiz'
import { buildCloud } from '../support/buildCloud'
import { runServer, type ServerProcess } from '../support/runServer'
import { practiceSubmission } from '../support/submissions'

const dataDir = mkdtempSync(join(tmpdir(), 'fanzha-crash-'))
let server: ServerProcess

beforeAll(() => {
  chmodSync(dataDir, 0o755)
  buildCloud()
})
afterAll(async () => {
  await server.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

const [question] = loadBank().practice.values()
const submissionOfToday = () => {
  if (!question) throw new Error('content/questions is empty')
  const chosen = optionsOf(question).slice(0, question.type === 'order' ? undefined : 1).map(({ id }) => id)
  return practiceSubmission({ answers: [{ questionId: question.id, optionIds: chosen, ms: 1 }] })
}

async function call(action: string, input: unknown, token?: string): Promise<string> {
  const response = await fetch(`${server.url}/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ action, contract: 1, input })
  })
  if (response.status !== 200) throw new Error(`${action}: ${response.status}`)
  return response.text()
}

type Acknowledged = Map<string, { submission: Submission; reply: string }>

/** Submits one attempt after another until the server is gone; keeps what was acknowledged. @returns why it ended */
async function submitUntilGone(token: string, acknowledged: Acknowledged): Promise<string> {
  for (;;) {
    const submission = submissionOfToday()
    try {
      acknowledged.set(submission.attemptId, { submission, reply: await call('quiz.submit', submission, token) })
    } catch (error) {
      return String(error)
    }
  }
}

test('has every acknowledged attempt exactly once after kill -9 in mid-load, twice over', async () => {
  const acknowledged: Acknowledged = new Map()
  server = await runServer({ DATA_DIR: dataDir })
  const { token } = (JSON.parse(await call('session.open', {})) as { value: { token: string } }).value

  for (let round = 1; round <= 2; round += 1) {
    const before = acknowledged.size
    const load = Array.from({ length: 8 }, () => submitUntilGone(token, acknowledged))
    const enough = async () => {
      while (acknowledged.size < before + 200) await delay(10)
      return 'enough'
    }
    expect(await Promise.race([enough(), ...load])).toBe('enough')
    expect(await server.end('SIGKILL')).toBe('SIGKILL')
    await Promise.all(load)
    server = await runServer({ DATA_DIR: dataDir })
  }

  const exported = JSON.parse(await call('profile.export', {}, token)) as { value: { tables: { attempts: { id: string }[] } } }
  const times = new Map<string, number>()
  for (const { id } of exported.value.tables.attempts) times.set(id, (times.get(id) ?? 0) + 1)
  expect([...acknowledged.keys()].filter(id => times.get(id) !== 1)).toEqual([])
  // What was kept without an acknowledgement is at most the eight requests under way at each kill.
  expect(times.size - acknowledged.size).toBeLessThanOrEqual(16)
  for (const { submission, reply } of [...acknowledged.values()].slice(-20)) {
    expect(await call('quiz.submit', submission, token)).toBe(reply)
  }
}, 120_000)

test('answers the requests under way before it ends on SIGTERM', async () => {
  const { token } = (JSON.parse(await call('session.open', {})) as { value: { token: string } }).value
  const wave = () => Array.from({ length: 20 }, () => call('quiz.submit', submissionOfToday(), token))
  // The first wave opens the connections: what has not been accepted yet is not under way.
  await Promise.all(wave())
  const replies = wave()
  await Promise.race(replies)
  expect(await server.end('SIGTERM')).toBe(0)
  const lost = (await Promise.allSettled(replies)).filter(({ status }) => status === 'rejected')
  server = await runServer({ DATA_DIR: dataDir })
  expect(lost).toEqual([])
}, 60_000)
