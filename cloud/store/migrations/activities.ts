import { type Kysely, type Migration, sql } from 'kysely'

/** 宣传活动 and the briefs made of them. */
export const activities: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = [
  // A removed activity keeps its row: what a phone sends late does not bring it back, and the removal can be undone.
  `CREATE TABLE activities (
    id uuid PRIMARY KEY,
    station text NOT NULL,
    day date NOT NULL,
    venue text NOT NULL,
    place_text text NOT NULL,
    community_id text,
    people integer NOT NULL,
    poster integer NOT NULL,
    leaflet integer NOT NULL,
    foldout integer NOT NULL,
    board integer NOT NULL,
    banner integer NOT NULL,
    photo_ids jsonb NOT NULL,
    partners jsonb NOT NULL,
    note text NOT NULL,
    version integer NOT NULL,
    officer text NOT NULL,
    officer_name text NOT NULL,
    changed_by text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    removed_at timestamptz(3)
  )`,
  `CREATE INDEX activities_station ON activities (station, day) WHERE removed_at IS NULL`,
  `CREATE INDEX activities_day ON activities (day) WHERE removed_at IS NULL`,
  // The station's, not a resident's evidence: small JPEGs, kept as long as their activity.
  `CREATE TABLE activity_photos (
    activity_id uuid NOT NULL,
    id uuid NOT NULL,
    picture bytea NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (activity_id, id)
  )`,
  // station: '*' for the brief of the whole city. numbers: as they were read at as_of, never changed by hand.
  `CREATE TABLE briefs (
    station text NOT NULL,
    week_of date NOT NULL,
    version integer NOT NULL,
    texts jsonb NOT NULL,
    numbers jsonb NOT NULL,
    as_of timestamptz(3) NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    PRIMARY KEY (station, week_of)
  )`
]
