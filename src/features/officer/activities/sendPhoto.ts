import * as v from 'valibot'
import type { Activity } from '../../../../contract/activity'
import type { Result } from '../../../../contract/result'
import { uploadPicture } from '@/platform/pictures'
import { callerOf, uploadSession } from '@/shared/api/call'
import { callActivity } from '@/shared/api/callActivity'
import type { OwnPhoto } from './activityOutboxStore'

/** Of the contract of reports this alone: the whole would be carried by the main package. */
const callKeep = callerOf({ 'evidence.keep': { output: v.strictObject({ evidenceId: v.string() }), access: 'resident' } })

/** Sends a picture, then makes it one of the activity. Sent twice, it is one. */
export async function sendPhoto(activityId: string, { photoId, pictureId }: OwnPhoto, renew = false): Promise<Result<Activity>> {
  const signedIn = await uploadSession({ renew })
  if (!signedIn.ok) return signedIn
  const sent = await uploadPicture(pictureId, signedIn.value)
  if ('failure' in sent) return sent.failure.code === 'UNAUTHENTICATED' && !renew ? sendPhoto(activityId, { photoId, pictureId }, true) : sent.failure
  if ('evidenceId' in sent) return callActivity('activity.photo', { activityId, photoId, evidenceId: sent.evidenceId })
  const kept = await callKeep('evidence.keep', { fileId: sent.fileId })
  if (kept.ok) return callActivity('activity.photo', { activityId, photoId, evidenceId: kept.value.evidenceId })
  // Not taken from this folder: the server may know the person by another name than the phone does.
  return kept.fields?.includes('fileId') && !renew ? sendPhoto(activityId, { photoId, pictureId }, true) : kept
}
