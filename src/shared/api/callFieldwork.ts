import { fieldworkActions } from '../../../contract/fieldworkActions'
import { callerOf } from './call'

/** Calls what officers and community workers do. For sub-packages only: the main package stays without their part of the contract. */
export const callFieldwork = callerOf(fieldworkActions)
