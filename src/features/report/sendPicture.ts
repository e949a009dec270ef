import type { Failure } from '../../../contract/result'
import { uploadPicture } from '@/platform/pictures'
import { uploadSession } from '@/shared/api/call'
import { callReport } from './callReport'

/** Sends a picture and turns it into evidence. @returns its id, or why not */
export async function sendPicture(pictureId: string, renew = false): Promise<string | Failure> {
  const signedIn = await uploadSession({ renew })
  if (!signedIn.ok) return signedIn
  const uploaded = await uploadPicture(pictureId, signedIn.value)
  if ('evidenceId' in uploaded) return uploaded.evidenceId
  if ('failure' in uploaded) {
    // The token has expired while the report waited.
    return uploaded.failure.code === 'UNAUTHENTICATED' && !renew ? sendPicture(pictureId, true) : uploaded.failure
  }
  const kept = await callReport('evidence.keep', { fileId: uploaded.fileId })
  if (kept.ok) return kept.value.evidenceId
  // Not taken from this folder: the server may know the person by another name than the phone does.
  return kept.fields?.includes('fileId') && !renew ? sendPicture(pictureId, true) : kept
}
