import { parseReportKeys, type ReportKey } from './reportKeys'
import { StartError } from './startError'

/** Everything a person who runs the server may change. Listed with its meaning in docs/deploy.md. */
export interface Settings {
  port: number
  host: string
  dataDir: string
  siteDir: string
  databaseUrl: string | undefined
  poolSize: number
  rateLimitPerMinute: number
  bodyLimitKb: number
  sessionDays: number
  paperMinutes: number
  identitySecret: string | undefined
  reportKeys: ReportKey[] | undefined
  reportsPerDay: number
  reportClusterDays: number
  reportDays: number
  officerSessionHours: number
  officerInviteDays: number
  officerDelaySeconds: number
  /** Of a guess at a passphrase, as a power of two. */
  passphraseCost: number
  evidenceUrl: string | undefined
  evidencePerMinute: number
  /** Under which everybody reaches the web version: what codes on walls lead to. */
  publicUrl: string | undefined
  notifyTemplateId: string | undefined
  notifyTemplateFields: string[]
  reviewPercent: number
  assistMinutes: number
  /** From so many accounts of one network on, entries to a contest are looked at first. */
  contestNetworkAccounts: number
  /** Guides marked cityOnly that are switched on here. */
  cityGuides: string[]
  trustProxy: boolean
  logLevel: string
}

type Environment = Readonly<Record<string, string | undefined>>

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']

/**
 * Reads the settings from environment variables.
 *
 * @throws StartError naming the variable, what it holds and what it may hold
 */
export function readSettings(env: Environment): Settings {
  return {
    port: wholeNumber(env, 'PORT', 8787, 0, 65_535),
    host: env.HOST || '127.0.0.1',
    dataDir: env.DATA_DIR || '.data',
    siteDir: env.SITE_DIR || 'dist/h5',
    databaseUrl: databaseUrl(env),
    poolSize: wholeNumber(env, 'POOL_SIZE', 16, 1, 500),
    rateLimitPerMinute: wholeNumber(env, 'RATE_LIMIT_PER_MINUTE', 1200, 1, 100_000_000),
    bodyLimitKb: wholeNumber(env, 'BODY_LIMIT_KB', 256, 1, 10_240),
    sessionDays: wholeNumber(env, 'SESSION_DAYS', 180, 1, 3650),
    paperMinutes: wholeNumber(env, 'PAPER_MINUTES', 1440, 1, 525_600),
    identitySecret: identitySecret(env),
    reportKeys: env.REPORT_KEYS ? parseReportKeys(env.REPORT_KEYS, 'REPORT_KEYS') : undefined,
    reportsPerDay: wholeNumber(env, 'REPORTS_PER_DAY', 50, 1, 1_000_000),
    reportClusterDays: wholeNumber(env, 'REPORT_CLUSTER_DAYS', 30, 1, 365),
    reportDays: wholeNumber(env, 'REPORT_DAYS', 180, 1, 3650),
    officerSessionHours: wholeNumber(env, 'OFFICER_SESSION_HOURS', 12, 1, 720),
    officerInviteDays: wholeNumber(env, 'OFFICER_INVITE_DAYS', 7, 1, 90),
    officerDelaySeconds: wholeNumber(env, 'OFFICER_DELAY_SECONDS', 30, 1, 3600),
    // Never less: 32 MB and a tenth of a second for each guess. One more doubles both.
    passphraseCost: wholeNumber(env, 'PASSPHRASE_COST', 15, 15, 18),
    evidenceUrl: evidenceUrl(env),
    evidencePerMinute: wholeNumber(env, 'EVIDENCE_PER_MINUTE', 120, 1, 1_000_000),
    publicUrl: publicUrl(env),
    notifyTemplateId: env.NOTIFY_TEMPLATE_ID || undefined,
    notifyTemplateFields: templateFields(env),
    reviewPercent: wholeNumber(env, 'REVIEW_PERCENT', 10, 0, 100),
    assistMinutes: wholeNumber(env, 'ASSIST_MINUTES', 15, 1, 1440),
    contestNetworkAccounts: wholeNumber(env, 'CONTEST_NETWORK_ACCOUNTS', 300, 1, 100_000_000),
    cityGuides: guideIds(env),
    trustProxy: yesOrNo(env, 'TRUST_PROXY'),
    logLevel: oneOf(env, 'LOG_LEVEL', 'warn', logLevels)
  }
}

function wholeNumber(env: Environment, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name]
  if (!text) return otherwise
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new StartError(`${name} is "${text}": give a whole number from ${least} to ${most}, or leave it out for ${otherwise}.`)
}

function yesOrNo(env: Environment, name: string): boolean {
  return oneOf(env, name, '0', ['0', '1']) === '1'
}

function oneOf(env: Environment, name: string, otherwise: string, allowed: readonly string[]): string {
  const text = env[name] || otherwise
  if (allowed.includes(text)) return text
  throw new StartError(`${name} is "${text}": give one of ${allowed.join(', ')}.`)
}

/** The value is never repeated in the sentence, for it holds a password. */
function databaseUrl(env: Environment): string | undefined {
  const text = env.DATABASE_URL
  if (!text) return undefined
  if (/^postgres(ql)?:$/.test(protocolOf(text))) return text
  throw new StartError('DATABASE_URL is not a PostgreSQL address: write it as postgres://user:password@host:5432/database.')
}

/** The value is never repeated in the sentence, for it holds a secret. */
function evidenceUrl(env: Environment): string | undefined {
  const text = env.EVIDENCE_URL
  if (!text) return undefined
  if (/^s3(\+http)?:\/\/[^:/@\s]+:[^@/\s]+@[^/?#\s]+\/[^/?#\s]+(\?region=[\w-]+)?$/.test(text) && URL.canParse(text)) return text
  throw new StartError('EVIDENCE_URL is not the address of a storage: write it as s3://key:secret@host/bucket?region=name.')
}

function publicUrl(env: Environment): string | undefined {
  const text = env.PUBLIC_URL
  if (!text) return undefined
  if (/^https?:$/.test(protocolOf(text)) && new URL(text).pathname === '/') return new URL(text).origin
  throw new StartError(`PUBLIC_URL is "${text}": give the address of the web version without a path, such as https://fanzha.example.gov.cn.`)
}

function protocolOf(address: string): string {
  try {
    return new URL(address).protocol
  } catch {
    return ''
  }
}

/** WeChat numbers the fields of each template: the first takes the title, the second the text. */
function templateFields(env: Environment): string[] {
  const text = env.NOTIFY_TEMPLATE_FIELDS || 'thing1,thing2'
  if (/^thing\d{1,2},thing\d{1,2}$/.test(text)) return text.split(',')
  throw new StartError(`NOTIFY_TEMPLATE_FIELDS is "${text}": give the names of two fields of the message template, such as thing1,thing2.`)
}

function guideIds(env: Environment): string[] {
  const text = env.CITY_GUIDES ?? ''
  const ids = text.split(',').map(each => each.trim()).filter(Boolean)
  if (ids.every(id => /^[a-z0-9][a-z0-9-]{2,59}$/.test(id))) return ids
  throw new StartError(`CITY_GUIDES is "${text}": give ids of guides with commas between them, such as guide-golden-bell.`)
}

function identitySecret(env: Environment): string | undefined {
  const text = env.IDENTITY_SECRET
  if (!text || text.length >= 32) return text || undefined
  throw new StartError('IDENTITY_SECRET is too short: give at least 32 random characters, for instance from "openssl rand -hex 32".')
}
