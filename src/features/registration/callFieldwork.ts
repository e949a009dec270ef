import { fieldworkActions } from '../../../contract/fieldworkActions'
import { callerOf } from '@/shared/api/call'

/** Calls what only officers and community workers may do. In the package of the guides, not in the first one. */
export const callFieldwork = callerOf(fieldworkActions)
