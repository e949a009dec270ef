import type { ActionOutput } from '../../contract/actions'
import type { GuidePlace } from '../../contract/registrationReplies'
import { appGuide } from './testGuides'
import type { TestServer } from './testServer'

export interface Side {
  assistId: string
  /** The resident's token. */
  resident: string
  opened: ActionOutput<'assist.open'>
}

/** An officer opens, a resident joins. */
export async function assist(server: TestServer, officer: string, fields: object = {}): Promise<Side> {
  const opened = await server.value('assist.open', { guideId: appGuide.id, ...fields }, officer)
  const resident = await server.signIn()
  const { assistId } = await server.value('assist.join', { assistCode: opened.assistCode }, resident)
  return { assistId, opened, resident }
}

export const placeAt = (stepId: string | null, done: string[] = []): GuidePlace => ({ answers: { brand: 'android' }, stepId, done, finished: false })

/** A code that nobody has, unless by one chance in a million. */
export const otherCode = (code: string): string => String((Number(code) + 500_000) % 1_000_000).padStart(6, '0')
