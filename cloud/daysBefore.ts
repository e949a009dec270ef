/** So many days of 24 hours before a time. */
export const daysBefore = (time: Date, days: number): Date => new Date(time.getTime() - days * 86_400_000)
