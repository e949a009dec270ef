import type { ErrorCode } from '../../../contract/result'

/** Sending a submission again cannot help: it would be refused again. After any other failure it is sent again. */
export const finalRefusals: readonly ErrorCode[] = ['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'TOO_LARGE']
