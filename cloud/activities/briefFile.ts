import type { BriefTexts } from '../../contract/activityBrief'
import { chinaDay } from '../../contract/chinaDay'
import { filled } from '../../contract/activitySlots'
import type { BriefRow } from '../store/activitiesBriefs'
import { createActivitiesPhotos, type PhotoRow } from '../store/activitiesPhotos'
import type { AtBrief } from './atBrief'
import type { AtDesk } from './atDesk'
import { dayRange } from './chineseDay'
import { clockOf } from './clockOf'
import { type PhotoSize, shrinkPhoto } from './shrinkPhoto'
import { writeBrief } from './writeBrief'

/** As base64 it must go into one answer of a cloud function: 900 KB. */
const mostBytes = 690_000
/** Tried one after the other until the file is small enough. */
const sizes: readonly PhotoSize[] = [{ side: 900, quality: 74 }, { side: 720, quality: 68 }, { side: 560, quality: 60 }, { side: 420, quality: 50 }]

/** The brief as a file: photos are made smaller until it can be sent. */
export async function briefFile({ dependencies: { store }, now }: AtDesk, { key, until }: AtBrief, brief: BriefRow, photos: BriefTexts['photos']): Promise<{ name: string; bytes: Buffer }> {
  const part = store.part(createActivitiesPhotos)
  const kept = await Promise.all(photos.map(async ({ activityId, caption, photoId }) => ({ caption, photo: await part.read(activityId, photoId) })))
  const there = kept.flatMap(({ caption, photo }) => (photo ? [{ caption: filled(caption, brief.numbers), ...photo }] : []))
  const paper = { texts: brief.texts, numbers: brief.numbers, period: dayRange(key.weekOf, until), asOf: clockOf(brief.asOf), day: chinaDay(now) }
  let bytes: Buffer = Buffer.alloc(0)
  for (const size of sizes) {
    bytes = await writeBrief({ ...paper, photos: await inTurn(there, size) })
    if (bytes.length <= mostBytes) break
  }
  return { name: `宣传简报-${key.weekOf}.docx`, bytes }
}

/** One after the other: drawing takes memory. */
async function inTurn<T extends PhotoRow>(photos: readonly T[], size: PhotoSize): Promise<T[]> {
  const drawn: T[] = []
  for (const photo of photos) drawn.push({ ...photo, ...(await shrinkPhoto(photo.picture, size)) })
  return drawn
}
