/** What residents tell us beside reports: feedback, surveys, stories; and how often a text was opened. */
export const voiceActions = {} as const
