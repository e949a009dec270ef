/** In browsers a page is drawn in one piece. */
export const drawsAtOnce = true

export function afterDrawing(run: () => void): void {
  run()
}
