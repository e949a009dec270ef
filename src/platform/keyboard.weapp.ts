/** WeChat has no keyboard focus; its screen readers move by themselves. Same exports as keyboard.ts. */
export function keyboardPress(): Record<string, unknown> {
  return {}
}

export function onEscape(): () => void {
  return () => undefined
}

export function trapFocus(): () => void {
  return () => undefined
}

export function focusHeading(): void {
  // Nothing to move.
}
