/** The longer side of a picture that is sent, in px. */
const longestSide = 1600
/** Of a picture that is sent, in bytes. */
export const longestBytes = 500_000
/** Tried one after the other until the picture is small enough. A page of text is still readable at the last. */
export const qualities = [0.82, 0.7, 0.55, 0.4, 0.25] as const

/** The size a picture is drawn at: no larger than it is, its proportions kept. In px. */
export function drawnSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
