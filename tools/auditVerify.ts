/** `npm run audit:verify`: whether the log of what officers did is as it was written. Exits 1 where it is not. */
import { verifyAudit, type BrokenPlace, type Verified } from '../cloud/officers/verifyAudit'
import { readSettings } from '../cloud/settings'
import { StartError } from '../cloud/startError'
import { createAuditReading } from '../cloud/store/auditReading'
import { openRunning, serversSign } from './openRunning'

const print = (line: string) => process.stdout.write(`${line}\n`)

async function auditVerify(): Promise<number> {
  const settings = readSettings(process.env)
  const sign = serversSign(settings)
  if (!sign) throw new StartError('The log cannot be checked without the secret it is sealed with: set IDENTITY_SECRET to that of the server.')
  const { close, store } = await openRunning(settings, print)
  try {
    const verified = await verifyAudit(store.part(createAuditReading), sign)
    for (const line of linesOf(verified)) print(line)
    return verified.broken ? 1 : 0
  } finally {
    await close()
  }
}

function linesOf({ anchors, broken, entries, latestAnchor, officers, unsealed }: Verified): string[] {
  return [
    `${entries} entries of ${officers} officers, ${anchors} daily anchors.`,
    ...(unsealed > 0 ? [`${unsealed} older entries are from before there were seals: they can be read, but not checked.`] : []),
    ...(latestAnchor ? [`Latest anchor: ${latestAnchor.day} ${latestAnchor.mac}. Keep it elsewhere: with it nobody can cut off the end unseen.`] : []),
    broken ? `Broken: ${placeOf(broken)}. If IDENTITY_SECRET is not the server's, everything looks broken.` : 'The log is whole: nothing was changed, put in or taken out.'
  ]
}

function placeOf({ name, officer, problem, seq }: BrokenPlace): string {
  if (officer === undefined) return `anchor of ${problem}`
  return `officer ${officer}${name === null ? '' : ` (${name})`}, ${seq === undefined ? '' : `entry ${seq}: `}${problem}`
}

auditVerify().then(
  code => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
)
