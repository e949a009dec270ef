type Row = Record<string, unknown>

/** Which officer answered is not theirs to know, and what names it to officers tells nobody anything. */
const officersOnly = ['officer_name', 'ref']

/** What is held of a resident's feedback and stories, as they may have it. */
export function ownVoices(tables: Record<string, Row[]>): Record<string, Row[]> {
  const cleared = ['feedback', 'stories'].map(table => [table, (tables[table] ?? []).map(without)] as const)
  return { ...tables, ...Object.fromEntries(cleared) }
}

const without = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([column]) => !officersOnly.includes(column)))
