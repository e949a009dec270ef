/** Browsers draw anew what has changed: a page holds only what is seen. */
export const showsByClass = false
