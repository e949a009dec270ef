/** The tables of migrations/contests.ts. */
export type ContestsTables = Record<never, never>
