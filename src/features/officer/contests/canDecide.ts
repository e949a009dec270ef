import type { DeskContest } from '../../../../contract/contestDesk'

/** Whether something held waits that can still be decided on. @param asOf by the clock of the server, which decides */
export const canDecide = ({ decideUntil, held }: Pick<DeskContest, 'decideUntil' | 'held'>, asOf: Date): boolean =>
  held > 0 && (decideUntil === undefined || asOf.getTime() < Date.parse(decideUntil))
