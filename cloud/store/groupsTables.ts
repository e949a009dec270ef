/** The tables of migrations/groups.ts. */
export type GroupsTables = Record<never, never>
