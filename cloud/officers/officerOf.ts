import type { OfficerCaller } from '../caller'
import type { Store } from '../store/store'

/**
 * The officer somebody is: signed in on this phone, or named in the record of the resident by whoever runs the database.
 *
 * @returns undefined for residents, for officers whose session is over and for those whose access was taken back
 */
export async function officerOf(store: Pick<Store, 'residents'>, residentId: string): Promise<OfficerCaller | undefined> {
  const role = await store.residents.role(residentId)
  return role === 'resident' ? undefined : { officerId: residentId, name: '', station: '', role }
}
