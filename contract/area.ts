/** 社区: the city's communities and the station each belongs to. */
import * as v from 'valibot'
import { words } from './publication'
import { CommunityId } from './session'

/** `station`: by the name that its officers sign in under; a station is known by its name. */
export const Area = v.strictObject({ id: CommunityId, name: words(2, 20), station: words(2, 30) })
export type Area = v.InferOutput<typeof Area>

export const AreaList = v.strictObject({ areas: v.array(Area) })
export type AreaList = v.InferOutput<typeof AreaList>
