import { call } from '@/shared/api/call'
import { useProfileStore } from './profileStore'

/** Tells the server a choice it has not heard of. Quiet when there is no network: the next start tries again. */
export async function saveProfile(): Promise<void> {
  const { audience, communityId, saved, markSaved } = useProfileStore.getState()
  if (saved) return
  const told = { audience, communityId }
  if ((await call('profile.save', told)).ok) markSaved(told)
}
