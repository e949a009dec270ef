/** Whether a statement failed because another row of the table has the key. */
export function isTaken(error: unknown, table: string): boolean {
  const { code, table: named } = (error ?? {}) as { code?: unknown; table?: unknown }
  return code === '23505' && named === table
}
