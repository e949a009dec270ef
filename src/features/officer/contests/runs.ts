/** Who runs contests, as the server knows it: others read, and hand prizes out. */
export const runs = (role: string | undefined): boolean => role === 'editor' || role === 'admin'
