/** As a double tap counts what comes sooner than this after a tap on the same control. */
const doubleTapMs = 300

let lastControl: object | undefined
let lastAt = 0

/** WeChat does not count taps; see doubleTap.ts. A tap on another control in between makes two single taps of it. */
export function createDoubleTapGuard(): () => boolean {
  const control = {}
  return () => {
    const now = Date.now()
    const again = control === lastControl && now - lastAt < doubleTapMs
    lastControl = control
    lastAt = now
    return again
  }
}
