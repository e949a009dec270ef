import type { Kysely } from 'kysely'
import type { FamilyState, Tables } from './tables'
import { withRetry } from './withRetry'

/** A link as it is listed; what was told of the progress is null until there is some. */
export interface LinkRow {
  inviteId: string
  guideId: string
  state: FamilyState
  createdAt: Date
  expiresAt: Date
  done: number | null
  total: number | null
  finished: boolean | null
  progressAt: Date | null
}

/** More than a phone shows. */
const most = 100

/** What somebody sent, and where what they do is shown to who sent it; the newest first. */
export async function listFamily(db: Kysely<Tables>, residentId: string): Promise<{ sent: LinkRow[]; shown: LinkRow[] }> {
  const links = db
    .selectFrom('family_invites as i')
    .leftJoin('family_answers as a', 'a.invite_id', 'i.invite_id')
    .select(['i.invite_id as inviteId', 'i.guide_id as guideId', 'i.state', 'i.created_at as createdAt', 'i.expires_at as expiresAt'])
    .select(['a.done', 'a.total', 'a.finished', 'a.progress_at as progressAt'])
    .orderBy('i.created_at', 'desc')
    .orderBy('i.invite_id')
    .limit(most)
  const sent = links.where('i.resident_id', '=', residentId)
  const shown = links.where('a.resident_id', '=', residentId).where('i.state', '=', 'agreed')
  return withRetry(async () => ({ sent: await sent.execute(), shown: await shown.execute() }))
}
