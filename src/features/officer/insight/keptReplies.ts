import { useOfficerStore } from '@/features/session/officerStore'

/** More questions than anybody goes back to. */
const most = 12

interface Kept {
  value: unknown
  heardAt: string
}

const kept = new Map<string, Kept>()

/** Another officer on the same computer must not see what the one before asked. */
const ownKey = (key: string): string => {
  const me = useOfficerStore.getState().me
  return `${me?.name ?? ''} ${me?.station ?? ''} ${me?.role ?? ''} ${key}`
}

/** Keeps what was heard while the app is open: with no network it can be looked at again, with its age. */
export function keepReply(key: string, value: unknown): void {
  const own = ownKey(key)
  kept.delete(own)
  kept.set(own, { value, heardAt: new Date().toISOString() })
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest)
}

export const keptReply = <T>(key: string): { value: T; heardAt: string } | undefined => kept.get(ownKey(key)) as { value: T; heardAt: string } | undefined

export const forgetReplies = (): void => kept.clear()
