import type { ErrorCode } from '../../../contract/result'

/** What kept us from the server, in a few words: a reader without network can do something about it, others cannot. */
export const whyNot = (code: ErrorCode): string => (code === 'UNAVAILABLE' ? '没连上网' : '服务出了点问题')
