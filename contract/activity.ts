/** 宣传活动: what a station did to make people wary, in the units that bureaus report. In no package that a resident loads. */
import * as v from 'valibot'
import { IsoDay, IsoTime, mostVersion, words } from './publication'
import { CommunityId } from './session'
import { StationId } from './statistics'

const Uuid = v.pipe(v.string(), v.uuid())
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))

/** 五进 first, then what bureaus add to it. */
export const venueNames = {
  community: '进社区',
  village: '进农村',
  family: '进家庭',
  school: '进学校',
  company: '进企业',
  office: '进机关',
  public: '进公共场所',
  network: '进网络'
} as const
export const Venue = v.picklist(Object.keys(venueNames) as (keyof typeof venueNames)[])
export type Venue = v.InferOutput<typeof Venue>

/** Material with what it is counted in. */
export const materialNames = {
  poster: { name: '海报', unit: '张' },
  leaflet: { name: '宣传单', unit: '份' },
  foldout: { name: '四折页', unit: '份' },
  board: { name: '展板', unit: '块' },
  banner: { name: '横幅', unit: '条' }
} as const
export type MaterialName = keyof typeof materialNames
export const materialKeys = Object.keys(materialNames) as MaterialName[]

export const Materials = v.strictObject({ poster: Count, leaflet: Count, foldout: Count, board: Count, banner: Count })
export type Materials = v.InferOutput<typeof Materials>

export const mostPhotos = 6

/** What is written down of an activity: no name and no number of a person. */
const written = {
  /** The day in China; today or up to a year ago. */
  day: IsoDay,
  venue: Venue,
  placeText: words(2, 40),
  communityId: v.optional(CommunityId),
  /** How many people were there. */
  people: Count,
  /** What was given out or put up; none of what is left out. */
  materials: v.optional(v.partial(Materials)),
  /** Made on the phone. The pictures come afterwards, each with `activity.photo`. */
  photoIds: v.optional(v.pipe(v.array(Uuid), v.maxLength(mostPhotos))),
  /** Who took part besides the station: 社区居委会, 建设银行. */
  partners: v.optional(v.pipe(v.array(words(2, 30)), v.maxLength(8))),
  note: v.optional(v.pipe(v.string(), v.maxLength(500)))
}

/** The same activityId again is the same activity: the first one stands. */
export const ActivityRequest = v.strictObject({ activityId: Uuid, ...written })
export type ActivityRequest = v.InferOutput<typeof ActivityRequest>

/** `version`: the one that was read; somebody else's change in between is a CONFLICT. */
export const ActivityChange = v.strictObject({ activityId: Uuid, version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostVersion)), ...written })
export const ActivityId = v.strictObject({ activityId: Uuid })

export const Activity = v.strictObject({
  activityId: Uuid,
  station: v.string(),
  day: IsoDay,
  venue: Venue,
  placeText: v.string(),
  communityId: v.nullable(CommunityId),
  people: Count,
  materials: Materials,
  photoIds: v.array(Uuid),
  /** Of the photoIds, those whose pictures have arrived. */
  arrived: v.array(Uuid),
  partners: v.array(v.string()),
  note: v.string(),
  version: v.number(),
  by: v.string(),
  changedBy: v.string(),
  changedAt: IsoTime
})
export type Activity = v.InferOutput<typeof Activity>

/** Both days counted in, 400 days at most. Without a station: one's own; for administrators the whole city. */
export const ActivitiesRequest = v.strictObject({ from: IsoDay, to: IsoDay, stationId: v.optional(StationId) })
export const Totals = v.strictObject({ activities: Count, people: Count, materials: Materials })
export type Totals = v.InferOutput<typeof Totals>
export const Activities = v.strictObject({
  /** The latest day first; 500 at most. */
  activities: v.array(Activity),
  /** Of all of the period, also where there are more than are listed. */
  totals: Totals,
  station: v.nullable(v.string()),
  /** Stations that may be asked for; empty for those who have one. */
  stations: v.array(v.string()),
  communities: v.array(v.strictObject({ id: CommunityId, name: v.string() })),
  asOf: IsoTime
})
export type Activities = v.InferOutput<typeof Activities>

/** Takes over a picture that this person has sent (POST /evidence; in WeChat evidence.keep), as one of the activity. */
export const PhotoRequest = v.strictObject({ activityId: Uuid, photoId: Uuid, evidenceId: Uuid })
export const PictureRequest = v.strictObject({ activityId: Uuid, photoId: Uuid })
export const Picture = v.strictObject({ mediaType: v.literal('image/jpeg'), base64: v.string(), width: v.number(), height: v.number() })
