/** Behind the sixteen slots of those who hand in: what people who erase everything take out of the counters of a contest. */
export const erasedSlot = 16
