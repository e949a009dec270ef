/** What residents said, as officers answer it: feedback, surveys and stories. In no package that a resident loads. */
export const voiceDeskActions = {} as const
