/** Whether somebody can see the app now: not with the phone put away or another tab in front. */
export const isInSight = (): boolean => document.visibilityState !== 'hidden'

/** Calls back when the app comes into sight. @returns the undo */
export function onSight(callback: () => void): () => void {
  const listen = () => isInSight() && callback()
  document.addEventListener('visibilitychange', listen)
  return () => document.removeEventListener('visibilitychange', listen)
}
