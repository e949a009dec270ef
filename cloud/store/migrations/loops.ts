import { type Kysely, type Migration, sql } from 'kysely'

/** Matters from their first sign to their result, and pushes to communities. */
export const loops: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = [
  // Small and few: steps and history stay with their matter, so that a change is one row and its version.
  `CREATE TABLE loops (
    loop_id uuid PRIMARY KEY,
    version integer NOT NULL,
    station text NOT NULL,
    title text NOT NULL,
    kind text,
    cluster_id text,
    reports integer,
    tip text,
    steps jsonb NOT NULL,
    history jsonb NOT NULL,
    alert_id text,
    push jsonb,
    closing jsonb,
    due_on date,
    opened_by text NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    closed_at timestamptz(3),
    change_id uuid NOT NULL
  )`,
  `CREATE INDEX loops_open ON loops (station, due_on, loop_id) WHERE closed_at IS NULL`,
  `CREATE INDEX loops_closed ON loops (station, closed_at DESC, loop_id) WHERE closed_at IS NOT NULL`
]
