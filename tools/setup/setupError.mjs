/** A reason the set-up cannot go on, as one plain sentence: what is wrong and what to do. */
export class SetupError extends Error {}

export const diskFull = 'The disk is full: free at least 2 GB and start again.'
