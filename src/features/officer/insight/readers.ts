import type { Role } from '../../../../contract/session'

/** Who may read the numbers; the server decides. */
export const readers: readonly Role[] = ['officer', 'reviewer', 'editor', 'admin']
