import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { SetupError } from './setupError.mjs'

/** Finds what would stop the server before anything long is done: the server itself checks all of it again. */
export async function checkSettings(env) {
  const port = portOf(env)
  const host = env.HOST || '127.0.0.1'
  if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL)
  else checkDataFolder(resolve(env.DATA_DIR || '.data'))
  await checkPort(port, host)
}

function portOf({ PORT }) {
  const port = PORT ? Number(PORT) : 8787
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new SetupError(`PORT is "${PORT}": give a whole number from 1 to 65535, or leave it out for 8787.`)
}

function checkPort(port, host) {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', ({ code }) => fail(new SetupError(portProblem(code, port, host))))
    server.listen(port, host, () => server.close(done))
  })
}

function portProblem(code, port, host) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop that program, or choose another port, for instance PORT=${port + 1} npm start.`
  if (code === 'EACCES') return `Port ${port} is reserved for root: choose one from 1024 up, for instance PORT=8787 npm start.`
  return `This computer has no address "${host}": set HOST to one of its own, or leave HOST out.`
}

/** Neither the address nor its parts are shown but the host: the rest may hold a password. */
async function checkDatabase(text) {
  const form = 'postgres://user:password@host:5432/database'
  let url
  try {
    url = new URL(text)
  } catch {
    throw new SetupError(`DATABASE_URL is not an address: write it as ${form} (special characters in the password as %XX), or leave it out for the built-in database.`)
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw new SetupError(`DATABASE_URL is not the address of a PostgreSQL database: write it as ${form}, or leave it out for the built-in database.`)
  // Without a host it means a local socket, which only the driver knows how to find.
  if (!url.hostname) return
  const port = Number(url.port || 5432)
  const problem = await connectProblem(url.hostname.replace(/^\[|\]$/g, ''), port)
  if (problem) throw new SetupError(`No PostgreSQL answers at ${url.hostname}:${port} (${problem}): check DATABASE_URL and that the database runs, or leave it out for the built-in database.`)
}

function connectProblem(host, port) {
  return new Promise(done => {
    const socket = connect({ host, port, timeout: 5000 })
    const end = problem => {
      socket.destroy()
      done(problem)
    }
    socket.once('connect', () => end(''))
    socket.once('timeout', () => end('no answer within 5 seconds'))
    socket.once('error', error => end(error.code ?? error.message))
  })
}

/** A running server holds the lock that cloud/embedded/serverLock.ts writes; whether an old lock counts is judged there. */
function checkDataFolder(folder) {
  try {
    const { pid, mark } = JSON.parse(readFileSync(join(folder, 'server.lock'), 'utf8'))
    if (mark !== startMark(pid)) return
    throw new SetupError(`A server (process ${pid}) already uses the data folder ${folder}: stop it first, or choose another folder with DATA_DIR.`)
  } catch (error) {
    if (error instanceof SetupError) throw error
  }
}

/** As in cloud/embedded/processIdentity.ts, which cannot run before the packages are installed. */
function startMark(pid) {
  if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return ''
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
}
