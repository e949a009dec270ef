const offset = 8 * 3_600_000

/** The day it is in China, as 2026-11-22; there is one time zone and no summer time. */
export const chinaDay = (time: Date): string => new Date(time.getTime() + offset).toISOString().slice(0, 10)
