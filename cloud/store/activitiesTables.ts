import type { Venue } from '../../contract/activity'
import type { BriefNumber, BriefTexts } from '../../contract/activityBrief'
import type { Json } from './tables'

/** Part of `Tables`. 宣传活动 and the briefs made of them. */
export interface ActivitiesTables {
  activities: {
    id: string
    station: string
    day: string
    venue: Venue
    place_text: string
    community_id: string | null
    people: number
    poster: number
    leaflet: number
    foldout: number
    board: number
    banner: number
    photo_ids: Json<string[]>
    partners: Json<string[]>
    note: string
    version: number
    officer: string
    officer_name: string
    changed_by: string
    created_at: Date
    changed_at: Date
    removed_at: Date | null
  }
  activity_photos: { activity_id: string; id: string; picture: Buffer; width: number; height: number; at: Date }
  briefs: {
    station: string
    week_of: string
    version: number
    texts: Json<BriefTexts>
    numbers: Json<BriefNumber[]>
    as_of: Date
    changed_by: string
    changed_at: Date
  }
}
