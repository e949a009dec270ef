import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface PhotoRow {
  picture: Buffer
  width: number
  height: number
}

/** Made when first asked for, with `store.part`. */
export function createActivitiesPhotos(db: Kysely<Tables>) {
  return {
    /** A picture that this person has sent and that belongs to no report. */
    async sent(residentId: string, evidenceId: string): Promise<{ storedAs: string; keyId: string; width: number; height: number } | undefined> {
      const select = db
        .selectFrom('evidence')
        .select(['stored_as as storedAs', 'key_id as keyId', 'width', 'height'])
        .where('resident_id', '=', residentId)
        .where('id', '=', evidenceId)
        .where('report_id', 'is', null)
      return withRetry(() => select.executeTakeFirst())
    },

    /** Makes it a picture of the activity, once; as evidence it is gone, and its file is named for removal. */
    async takeOver(residentId: string, evidenceId: string, activityId: string, photoId: string, { height, picture, width }: PhotoRow, now: Date): Promise<void> {
      const move = sql`
        WITH kept AS (
          INSERT INTO activity_photos (activity_id, id, picture, width, height, at)
          SELECT id, ${photoId}::uuid, ${picture}::bytea, ${width}::int, ${height}::int, ${now}::timestamptz FROM activities WHERE id = ${activityId}::uuid
          ON CONFLICT (activity_id, id) DO NOTHING
        ), gone AS (DELETE FROM evidence WHERE resident_id = ${residentId} AND id = ${evidenceId}::uuid AND report_id IS NULL RETURNING stored_as)
        INSERT INTO evidence_removals (stored_as, since) SELECT stored_as, ${now}::timestamptz FROM gone ON CONFLICT DO NOTHING`
      await withRetry(() => move.execute(db))
    },

    async read(activityId: string, photoId: string): Promise<PhotoRow | undefined> {
      const select = db.selectFrom('activity_photos').select(['picture', 'width', 'height']).where('activity_id', '=', activityId).where('id', '=', photoId)
      return withRetry(() => select.executeTakeFirst())
    }
  }
}
