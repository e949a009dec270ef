/** The tables of migrations/learning.ts. */
export type LearningTables = Record<never, never>
