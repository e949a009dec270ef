import type { Cloud } from './harness/cloud'
import type { MiniProgram } from './harness/miniProgram'
import { press } from './guideSteps'

export const passphrase = '枣树下面三只白鹅'

/** From the entrance to the desk, with the code that the station gave out. */
export async function enrol(app: MiniProgram, code: string, own: { name?: string; station?: string } = {}): Promise<void> {
  await app.open('/pages/me/index')
  await press(app, '民警、网格员入口')
  await press(app, '第一次用？用邀请码')
  await app.type('邀请码', code)
  await press(app, '下一步')
  if (own.name) await app.type('姓名', own.name)
  if (own.station) await app.type('单位', own.station)
  await press(app, '下一步')
  await app.type('口令', passphrase)
  await app.type('再填一遍口令', passphrase)
  await press(app, '登录')
}

/** Signs in with an account. */
export async function signIn(app: MiniProgram, name: string, words = passphrase): Promise<void> {
  await app.open('/subpackages/officer/sign-in/index')
  await app.type('姓名', name)
  await app.type('口令', words)
  await press(app, '登录')
}

/** Looks at something else and comes back: what runs in sight asks at once. */
export async function lookAgain(app: MiniProgram): Promise<void> {
  await app.hide()
  await app.show()
}

export const emptyOfficers = (cloud: Cloud) =>
  cloud.rows('TRUNCATE officers, officer_sessions, officer_invites, officer_tries, visits, visit_marks, registration_reviews')

/** The six digits that the officer's page shows. */
export function codeOn(app: MiniProgram): string {
  const shown = app.texts().find(text => /^\[码：(\d ?){6}\]$/.test(text))
  if (!shown) throw new Error(`no code on the page:\n${app.texts().join('\n')}`)
  return shown.replace(/\D/g, '')
}
