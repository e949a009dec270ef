const offset = 8 * 3_600_000

/** The day in China at this time, 2026-11-22, whatever zone the phone or the server is set to. */
export const chinaDay = (time: Date): string => new Date(time.getTime() + offset).toISOString().slice(0, 10)
