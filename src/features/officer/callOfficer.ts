import { fieldworkActions } from '../../../contract/fieldworkActions'
import { callerOf } from '@/shared/api/call'

export const callOfficer = callerOf(fieldworkActions)
