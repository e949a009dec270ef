import type { Kysely } from 'kysely'
import type { AlertText } from '../../contract/alertText'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface PublishedAlert {
  text: AlertText
  version: number
  publishedAt: Date
}

export type Alerts = ReturnType<typeof createAlerts>

export function createAlerts(db: Kysely<Tables>) {
  return {
    /** All of them, valid now or not: a city has some dozens. */
    async published(): Promise<PublishedAlert[]> {
      const select = db
        .selectFrom('publications')
        .select(['content', 'version', 'approved_at'])
        .where('type', '=', 'alert')
        .where('state', '=', 'published')
      const rows = await withRetry(() => select.execute())
      return rows.map(({ approved_at, content, version }) => ({
        text: content as AlertText,
        version,
        publishedAt: approved_at ?? new Date(0)
      }))
    }
  }
}
