import { randomInt } from 'node:crypto'

/** Six digits that nobody can foresee. */
export const newAssistCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')
