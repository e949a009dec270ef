/** Places of the city: those with a code on the wall, and the partners of the 反诈联盟. */
import * as v from 'valibot'
import { CommunityId } from './session'
import { PublicationId, words } from './publication'

/** A place with its own QR code. Opening the code counts for the place, the day and the hour; nothing about the person. */
export const Place = v.strictObject({
  id: PublicationId,
  name: words(2, 30),
  communityId: CommunityId,
  /** 五进 and where travellers arrive. */
  venue: v.picklist(['station', 'hotel', 'market', 'bank', 'school', 'company', 'community', 'counter', 'other'])
})
export type Place = v.InferOutput<typeof Place>

export const PlaceRequest = v.strictObject({ placeId: PublicationId })
/** Null for a code that nobody has registered: the letter is shown all the same. */
export const PlaceReply = v.strictObject({ place: v.nullable(v.strictObject({ id: PublicationId, name: v.string() })) })

/** A shop, bank or station that helps. */
export const Partner = v.strictObject({
  id: PublicationId,
  name: words(2, 30),
  venue: v.picklist(['police', 'bank', 'shop', 'pharmacy', 'phone', 'parcel', 'community', 'other']),
  address: words(4, 60),
  communityId: CommunityId,
  /** The community's name. */
  area: words(2, 20),
  /** What they offer: 帮装国家反诈中心APP. */
  offers: v.pipe(v.array(words(2, 24)), v.minLength(1), v.maxLength(5)),
  /** Degrees, GCJ-02 as Chinese maps have it. */
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  /** Made up, to be replaced by the city's own: shown as 示例. */
  example: v.optional(v.literal(true))
})
export type Partner = v.InferOutput<typeof Partner>

export const PartnerList = v.strictObject({ partners: v.array(Partner) })
export type PartnerList = v.InferOutput<typeof PartnerList>
