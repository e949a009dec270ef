/** `npm run officer -- …`: invites officers and looks after their accounts, beside the running server or on DATABASE_URL. */
import { parseArgs } from 'node:util'
import { type Role, roles } from '../contract/session'
import { daysBefore } from '../cloud/daysBefore'
import { fitsTheLog, type FromConsole, fromConsole } from '../cloud/officers/fromConsole'
import { readSettings, type Settings } from '../cloud/settings'
import { StartError } from '../cloud/startError'
import { createOfficerInvites } from '../cloud/store/officerInvites'
import { createOfficers } from '../cloud/store/officers'
import type { Store } from '../cloud/store/store'
import { openRunning, serversSign } from './openRunning'

const officerRoles = roles.filter(role => role !== 'resident')

const usualRole: Role = 'officer'

const usage = `Usage:
  npm run officer -- invite [--role ${officerRoles.join('|')}] [--name 张三] [--station 城东派出所]
      prints a one-time code, for an officer unless told otherwise; without a name or station they are given when enrolling
  npm run officer -- list                    who has an account, and which invitations are open
  npm run officer -- revoke --name 张三      takes the account back, at once on every phone
  npm run officer -- signout --name 张三     signs out on all phones and computers
  npm run officer -- unlock --name 张三      lets somebody try again who mistyped the passphrase too often`

const print = (line: string) => process.stdout.write(`${line}\n`)

interface Asked {
  command: 'invite' | 'list' | 'revoke' | 'signout' | 'unlock'
  role: Role
  name: string | undefined
  station: string | undefined
}

/** @throws StartError with the usage for what cannot be meant */
function readArguments(): Asked {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { role: { type: 'string' }, name: { type: 'string' }, station: { type: 'string' } } })
    const [command, ...more] = positionals
    if (more.length > 0) throw new Error(`What is "${more.join(' ')}"? Put a name with blanks in quotes.`)
    return check(command, values)
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

function check(command: string | undefined, { name, role, station }: { name?: string; role?: string; station?: string }): Asked {
  switch (command) {
    case 'invite': {
      const known = officerRoles.find(each => each === (role ?? usualRole))
      if (known === undefined) throw new Error(`--role is "${role}": give one of ${officerRoles.join(', ')}.`)
      return { command, role: known, name, station }
    }
    case 'list':
      return { command, role: usualRole, name, station }
    case 'revoke':
    case 'signout':
    case 'unlock':
      if (!name?.trim()) throw new Error('--name is missing: whose account is meant?')
      return { command, role: usualRole, name, station }
    default:
      throw new Error(command === undefined ? 'What is to be done?' : `There is no command "${command}".`)
  }
}

async function run(asked: Asked, store: Store, doing: FromConsole, { officerInviteDays }: Settings): Promise<void> {
  const { command, name = '', role, station } = asked
  if (command === 'invite') {
    const code = await doing.invite(role, asked.name, station, daysBefore(new Date(), -officerInviteDays))
    print(`One-time code for ${[role, asked.name, station].filter(Boolean).join(', ')}: ${code}`)
    print(`It works once, within ${officerInviteDays} days. It is shown only here: hand it to the person, not to a group.`)
  } else if (command === 'list') await list(store)
  else if (command === 'revoke') {
    await doing.revoke(name)
    print(`${name} can no longer sign in, and is signed out everywhere.`)
  } else if (command === 'signout') print(`${name} is signed out everywhere (${await doing.signOut(name)} sessions).`)
  else {
    await doing.unlock(name)
    print(`${name} may try again at once.`)
  }
}

async function list(store: Store): Promise<void> {
  const officers = await store.part(createOfficers).all()
  const invites = await store.part(createOfficerInvites).open(new Date())
  for (const { created_at, name, revoked_at, role, station } of officers) {
    print([name, role, station, `since ${dayOf(created_at)}`, ...(revoked_at ? [`revoked ${dayOf(revoked_at)}`] : [])].join('\t'))
  }
  for (const { expiresAt, name, role, station } of invites) print([name ?? '-', role, station ?? '-', `invited, until ${dayOf(expiresAt)}`].join('\t'))
  print(`${officers.filter(({ revoked_at }) => !revoked_at).length} officers, ${invites.length} open invitations.`)
}

const dayOf = (time: Date) => time.toISOString().slice(0, 10)

async function main(): Promise<void> {
  const asked = readArguments()
  const settings = readSettings(process.env)
  const { close, store } = await openRunning(settings, print)
  try {
    const sign = serversSign(settings)
    const fits = sign && (await fitsTheLog(store, sign)) ? sign : undefined
    await run(asked, store, fromConsole(store, fits, () => new Date()), settings)
    if (!fits && asked.command !== 'list') print('This was not written into the audit log: set IDENTITY_SECRET to that of the server, and the next time it is.')
  } finally {
    await close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
  process.exitCode = 1
})
