import { randomUUID } from 'node:crypto'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { fromConsole } from '../../../cloud/officers/fromConsole'
import { type Verified, verifyAudit } from '../../../cloud/officers/verifyAudit'
import { auditSign } from '../../../cloud/officers/writeDown'
import { createAuditReading } from '../../../cloud/store/auditReading'
import type { ActionOutput } from '../../../contract/actions'
import type { OfficerSession } from '../../../contract/officer'
import type { Role } from '../../../contract/session'
import { routes } from '../../../src/routes'
import { goodPassphrase } from '../../support/officers'
import { antifraudApp, button, plain, stepAt, steps, titled } from './guide'
import type { Journey, Phone } from './journey'
import { readUntil } from './soon'

export { goodPassphrase }

/** A one-time code, made by what `npm run officer -- invite` runs. */
export function invite({ server }: Journey, role: Role, name?: string, station?: string): Promise<string> {
  const { dependencies, clock } = server
  const console = fromConsole(dependencies.store, auditSign(dependencies), dependencies.now)
  return console.invite(role, name, station, new Date(clock.now.getTime() + 86_400_000))
}

/** What stands in a field; a hidden passphrase has no role to be found by. */
export const type = (page: Page, label: string, text: string): Promise<void> =>
  page.locator(`input[aria-label="${label}"]:visible, textarea[aria-label="${label}"]:visible`).fill(text)

/** The first sign-in, question by question, from 民警登录 to 今日. */
export async function enrolByHand(page: Page, code: string, name: string, station: string): Promise<void> {
  await page.goto(routes.officerSignIn)
  await button(page, '第一次用？用邀请码').click()
  await type(page, '邀请码', code)
  await button(page, '下一步').click()
  await type(page, '姓名', name)
  await type(page, '单位', station)
  await button(page, '下一步').click()
  await type(page, '口令', goodPassphrase)
  await type(page, '再填一遍口令', goodPassphrase)
  await button(page, '登录').click()
  await page.getByText([station, name].join('　')).waitFor()
}

export interface OfficerPhone extends Phone {
  token: string
}

/** Enrolled, without a phone to look at. */
export async function enrolled(journey: Journey, name: string, { role = 'officer', station = '城东派出所' }: { role?: Role; station?: string } = {}): Promise<OfficerSession & { residentId: string }> {
  const { residentId, token } = await journey.server.value('session.open', { deviceKey: randomUUID() })
  const session = await journey.server.value('officer.enrol', { code: await invite(journey, role), passphrase: goodPassphrase, name, station }, token)
  return { ...session, residentId }
}

/** A phone on which an officer has signed in. */
export async function officersPhone(journey: Journey, name: string, fields: { role?: Role; station?: string } = {}, options: BrowserContextOptions = {}): Promise<OfficerPhone> {
  const session = await enrolled(journey, name, fields)
  const phone = await journey.newPhone(options)
  await keepSession(phone.page, session)
  return Object.assign(phone, { token: session.token })
}

/** As the app keeps who is signed in. */
export async function keepSession(page: Page, { token, residentId, role, expiresAt, name, station }: OfficerSession & { residentId: string }): Promise<void> {
  const kept = {
    session: { token, residentId, role, expiresAt },
    officer: { state: { me: { name, station, role, expiresAt }, heardAt: new Date().toISOString() }, version: 1 }
  }
  await page.addInitScript(stores => {
    for (const [store, state] of Object.entries(stores)) {
      if (!localStorage.getItem(store)) localStorage.setItem(store, JSON.stringify({ data: JSON.stringify(state) }))
    }
  }, kept)
}

/** Opens a code for 国家反诈中心APP. */
export async function openCode(page: Page): Promise<string> {
  await page.getByRole('link', { name: antifraudApp.row }).click()
  return codeOn(page)
}

export async function codeOn(page: Page): Promise<string> {
  await titled(page, '请居民输入这个码')
  return (await page.locator('.code-shown').innerText()).replace(/\D/g, '')
}

/** The officer's page asks every two seconds; as when the app comes into sight, it asks now. */
export const askNow = (page: Page): Promise<boolean> => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

/** The officer's page shows where the resident is. */
export async function sees(page: Page, place: number): Promise<void> {
  await page.getByText(`对方手机上：第${place + 1}步，共${steps.length}步`).waitFor()
  await titled(page, stepAt(place).words.title)
}

/** The same, without waiting for the page to ask by itself. */
export async function seesSoon(page: Page, place: number): Promise<void> {
  const there = page.getByText(`对方手机上：第${place + 1}步，共${steps.length}步`)
  for (let tries = 0; tries < 20 && !(await there.isVisible()); tries += 1) {
    await askNow(page)
    await page.waitForTimeout(50)
  }
  await sees(page, place)
}

/** Ticks all that is to be seen at this step. */
export async function tickAll(page: Page, place: number): Promise<void> {
  for (const { text } of stepAt(place).words.ticks) {
    await page.getByRole('checkbox', { name: text, exact: true }).click()
    await page.locator('[role="checkbox"][aria-checked="true"]').filter({ hasText: plain(text) }).waitFor()
  }
}

type Figures = ActionOutput<'registration.tally'>['guides'][number]

/** 国家反诈中心APP in the tally of today, as another officer reads it. */
export async function figures({ server }: Journey, token: string): Promise<Figures | undefined> {
  const day = new Date(server.clock.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  const { guides } = await server.value('registration.tally', { from: day, to: day }, token)
  return guides.find(({ guideId }) => guideId === antifraudApp.id)
}

/** The sealed log of all officers' actions, computed anew. */
export const verifiedLog = ({ server: { dependencies } }: Journey): Promise<Verified> =>
  verifyAudit(dependencies.store.part(createAuditReading), auditSign(dependencies))

export interface KeptRecord {
  outcome: string
  helper: string | null
  hand_over: boolean
  assist_id: string | null
  officer_name: string
  station: string
  steps: { stepId: string; done: boolean }[]
}

/** The records of guides in the database once there are at least `count`: phones send them on their own. */
export const recordsOnceThere = ({ database }: Journey, count: number, withinMs = 20_000): Promise<KeptRecord[]> =>
  readUntil(
    () => database.query<KeptRecord>('SELECT outcome, helper, hand_over, assist_id, officer_name, station, steps FROM registrations ORDER BY received_at'),
    rows => rows.length >= count,
    withinMs
  )
