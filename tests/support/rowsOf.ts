import type { TestDatabase } from './testDatabase'

/** The log says who asked, whatever came of it; the clock of publishing is a lock that is held while one looks. */
const left = ['audit_log', 'audit_heads', 'audit_anchors', 'publication_clock']

/** A fingerprint of every table but those: equal where nothing was written. */
export async function rowsOf(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`
  )
  const kept = tables.map(({ name }) => name).filter(name => !left.includes(name))
  const parts = kept.map(name => `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS rows FROM ${name} t`)
  const found = await database.query<{ name: string; rows: string }>(parts.join(' UNION ALL '))
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]))
}
