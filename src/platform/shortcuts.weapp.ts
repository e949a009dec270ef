/** WeChat has no keys. Same exports as shortcuts.ts. */
export function onShortcut(): () => void {
  return () => undefined
}

export function focusInside(): void {
  // Nothing to move.
}
