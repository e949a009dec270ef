import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/** The communities the city has published, by station and name; none where it has not. */
export const listAreas: Handler<'areas.list'> = async ({ store }) => success({ areas: await store.places.areas() })
