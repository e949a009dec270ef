import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/** Counts an opened code for its place; an unknown code counts nowhere, and the letter is shown all the same. */
export const openPlace: Handler<'places.open'> = async ({ now, store }, _caller, { placeId }) =>
  success({ place: (await store.places.open(placeId, now())) ?? null })
