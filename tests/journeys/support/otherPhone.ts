/** Another person's phone in a journey: it asks the real server directly, and shows nothing. */
import { randomUUID } from 'node:crypto'
import type { ActionInput, ActionName, ActionOutput } from '../../../contract/actions'
import { goodPassphrase } from '../../support/officers'
import { askAs, inviteOfficer } from './cloudSeam'

export interface OtherPhone {
  token: string
  /** Asks, and fails the test when refused. */
  ask<A extends ActionName>(action: A, input: ActionInput<A>): Promise<ActionOutput<A>>
}

/** Somebody else with the app. */
export async function otherPhone(): Promise<OtherPhone> {
  const opened = await askAs(undefined, 'session.open', { deviceKey: randomUUID() })
  if (!opened.ok) throw new Error(opened.message)
  const { token } = opened.value
  return {
    token,
    async ask(action, input) {
      const answer = await askAs(token, action, input)
      if (!answer.ok) throw new Error(`${action}: ${answer.code} ${answer.message}`)
      return answer.value
    }
  }
}

/** Somebody of 城东派出所, signed in with the token of a phone. */
export async function enrolOfficer(token: string, name = '张三'): Promise<void> {
  const input = { code: await inviteOfficer(), passphrase: goodPassphrase, name, station: '城东派出所' }
  const enrolled = await askAs(token, 'officer.enrol', input)
  if (!enrolled.ok) throw new Error(`officer.enrol: ${enrolled.code} ${enrolled.message}`)
}

export async function officersPhone(): Promise<OtherPhone> {
  const phone = await otherPhone()
  await enrolOfficer(phone.token)
  return phone
}
