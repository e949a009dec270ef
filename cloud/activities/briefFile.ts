import type { BriefTexts } from '../../contract/activityBrief'
import { chinaDay } from '../../contract/chinaDay'
import { filled } from '../../contract/activitySlots'
import type { BriefRow } from '../store/activitiesBriefs'
import { createActivitiesPhotos, type PhotoRow } from '../store/activitiesPhotos'
import type { AtBrief } from './atBrief'
import type { AtDesk } from './atDesk'
import { dayRange } from '../chineseDay'
import { clockOf } from './clockOf'
import { type PhotoSize, shrinkPhoto } from './shrinkPhoto'
import { writeBrief } from './writeBrief'

/** Of all photos together. With the text around them, as base64, they must go into one answer of a cloud function: 900 KB. */
const mostBytes = 640_000
/** Tried one after the other until the photos are small enough. */
const sizes: readonly PhotoSize[] = [{ side: 900, quality: 74 }, { side: 720, quality: 68 }, { side: 560, quality: 60 }, { side: 420, quality: 50 }]

/** The brief as a file: photos are made smaller until it can be sent. */
export async function briefFile({ dependencies: { store }, now }: AtDesk, { key, until }: AtBrief, brief: BriefRow, photos: BriefTexts['photos']): Promise<{ name: string; bytes: Buffer }> {
  const part = store.part(createActivitiesPhotos)
  const kept = await Promise.all(photos.map(async ({ activityId, caption, photoId }) => ({ caption, photo: await part.read(activityId, photoId) })))
  const there = kept.flatMap(({ caption, photo }) => (photo ? [{ caption: filled(caption, brief.numbers), ...photo }] : []))
  const paper = { texts: brief.texts, numbers: brief.numbers, period: dayRange(key.weekOf, until), asOf: clockOf(brief.asOf), day: chinaDay(now) }
  return { name: `宣传简报-${key.weekOf}.docx`, bytes: await writeBrief({ ...paper, photos: await smallEnough(there) }) }
}

async function smallEnough<T extends PhotoRow>(photos: readonly T[]): Promise<T[]> {
  let drawn: T[] = []
  for (const size of sizes) {
    drawn = await inTurn(photos, size)
    if (drawn.reduce((sum, { picture }) => sum + picture.length, 0) <= mostBytes) break
  }
  return drawn
}

/** One after the other: drawing takes memory. */
async function inTurn<T extends PhotoRow>(photos: readonly T[], size: PhotoSize): Promise<T[]> {
  const drawn: T[] = []
  for (const photo of photos) {
    const smaller = await shrinkPhoto(photo.picture, size)
    if (smaller) drawn.push({ ...photo, ...smaller })
  }
  return drawn
}
