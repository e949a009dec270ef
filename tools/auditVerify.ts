/**
 * `npm run audit:verify`: whether the log of what officers did is as it was written. Exits 1 where it is not.
 * `npm run audit:verify -- 2026-11-22 <seal>` also says whether the anchor of that day is still the one that was kept elsewhere.
 */
import { verifyAudit, type BrokenPlace, type Verified } from '../cloud/officers/verifyAudit'
import { readSettings } from '../cloud/settings'
import { StartError } from '../cloud/startError'
import { createAuditReading } from '../cloud/store/auditReading'
import { openRunning, serversSign } from './openRunning'

const print = (line: string) => process.stdout.write(`${line}\n`)

async function auditVerify(): Promise<number> {
  const kept = readArguments(process.argv.slice(2))
  const settings = readSettings(process.env)
  const sign = serversSign(settings)
  if (!sign) throw new StartError('The log cannot be checked without the secret it is sealed with: set IDENTITY_SECRET to that of the server.')
  const { close, store } = await openRunning(settings, print)
  try {
    const verified = await verifyAudit(store.part(createAuditReading), sign)
    const changed = kept && !verified.anchors.some(({ day, mac }) => day === kept.day && mac === kept.mac)
    for (const line of linesOf(verified)) print(line)
    if (changed) print(`Broken: the anchor of ${kept.day} is not the one that was kept: entries of before were replaced or cut off.`)
    return verified.broken || changed ? 1 : 0
  } finally {
    await close()
  }
}

/** @throws StartError for what is no day with its seal */
function readArguments([day = '', mac = '', ...more]: string[]): { day: string; mac: string } | undefined {
  if (day === '') return undefined
  if (/^\d{4}-\d\d-\d\d$/.test(day) && /^[\w-]{43}$/.test(mac) && more.length === 0) return { day, mac }
  throw new StartError('Usage: npm run audit:verify [-- 2026-11-22 the-seal-of-that-day], as an earlier run has printed them.')
}

function linesOf({ anchors, broken, entries, officers, unsealed }: Verified): string[] {
  const latest = anchors.at(-1)
  return [
    `${entries} entries of ${officers} officers, ${anchors.length} daily anchors.`,
    ...(unsealed > 0 ? [`${unsealed} older entries are from before there were seals: they can be read, but not checked.`] : []),
    ...(latest ? [`Latest anchor: ${latest.day} ${latest.mac}. Keep it elsewhere: with it nobody can cut off the end unseen.`] : []),
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
