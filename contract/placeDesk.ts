/** Places with a code on the wall, as officers look after them. In no package that a resident loads. */
import * as v from 'valibot'
import { Place } from './place'
import { mostPosterText, type PosterSize, posterSizes } from './placePoster'
import { IsoDay, IsoTime, PublicationId, Version, words } from './publication'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const venueNames: Record<v.InferOutput<typeof Place>['venue'], string> = {
  station: '车站机场',
  hotel: '宾馆旅店',
  market: '市场商店',
  bank: '银行',
  school: '学校',
  company: '企业',
  community: '社区',
  counter: '办事窗口',
  other: '其他'
}

export const DeskPlace = v.strictObject({
  ...Place.entries,
  version: Version,
  /** How often the code was opened this week, from Monday on. */
  opened: Count,
  updatedAt: IsoTime,
  /** Published from the city's files, not by an officer. */
  fromFiles: v.boolean()
})
export type DeskPlace = v.InferOutput<typeof DeskPlace>

export const PlaceList = v.strictObject({ places: v.array(DeskPlace), weekFrom: IsoDay, weekTo: IsoDay, asOf: IsoTime })
export type PlaceList = v.InferOutput<typeof PlaceList>

/** `version`: the one that was seen, for a change; without it the place is new. The id is made by the phone: sent twice, it is one. */
export const PlaceSaveRequest = v.strictObject({ ...Place.entries, version: v.optional(Version) })
export const PlaceSaved = v.strictObject({ id: PublicationId, version: Version })

export const PlaceWithdrawRequest = v.strictObject({ id: PublicationId, version: Version, reason: words(2, 100) })
export const PlaceWithdrawn = v.strictObject({ id: PublicationId, withdrawnAt: IsoTime })

/** The words of the poster as the phone has drawn them, for the server has no Chinese fonts: a grey PNG, see placePoster. */
export const PlacePosterRequest = v.strictObject({
  id: PublicationId,
  size: v.picklist(Object.keys(posterSizes) as PosterSize[]),
  /** Where the code leads: the letter's page, with its host in browsers and without it in WeChat. */
  link: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  picture: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/), v.maxLength(mostPosterText))
})
