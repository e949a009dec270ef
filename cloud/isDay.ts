/** Whether a text that looks like a day is one: not 30 February. */
export const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false
