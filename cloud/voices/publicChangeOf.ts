import type { PublicChange } from '../../contract/feedback'
import type { ChangeRow } from '../store/voicesChanges'

/** A public answer as everybody sees it. */
export const publicChangeOf = (row: ChangeRow): PublicChange => ({
  id: row.id,
  title: row.title,
  whatWasSaid: row.what_was_said,
  whatChanged: row.what_changed,
  publishedAt: (row.published_at ?? row.changed_at).toISOString()
})
