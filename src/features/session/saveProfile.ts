import { call } from '@/shared/api/call'
import { useProfileStore } from './profileStore'

/** Tells the server a choice it has not heard of. Quiet when there is no network: the next start tries again. */
export async function saveProfile(): Promise<void> {
  const { audience, saved, markSaved } = useProfileStore.getState()
  if (saved) return
  const done = await call('profile.save', { audience })
  if (done.ok) markSaved(audience)
}
