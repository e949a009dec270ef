/** WeChat passes pages on as cards; the screens offer no poster there. */
export function drawPoster(): Promise<string> {
  return Promise.reject(new Error('no posters in WeChat'))
}

export function savePicture(): void {
  // Nothing to save.
}
