/** By then the first page stands, also on a slow phone. Milliseconds from the start of the load. */
const firstPictureMs = 4_000

/** Runs what the first picture does not need once it stands; at once when the page has been open for long. */
export function afterFirstPicture(run: () => void): void {
  const left = firstPictureMs - performance.now()
  if (left > 0) setTimeout(run, left)
  else run()
}
