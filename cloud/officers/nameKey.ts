import { createHash } from 'node:crypto'
import { keepable } from './auditChain'

/** A name as it is compared: 张三 and 张 三 are one, and so are Li Lei and LILEI. */
export const nameKey = (name: string): string => keepable(name.normalize('NFKC').replace(/\s+/g, '').toLowerCase())

/** The name in the rows of tries, where it need not be read. */
export const nameHash = (name: string): string => createHash('sha256').update(`name ${nameKey(name)}`).digest('base64url')
