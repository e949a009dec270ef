/** The chunks of a long list that are drawn, and the heights of what stands in for the others, in px. */
export interface ListWindow {
  /** Index of the first chunk that is drawn. */
  first: number
  /** Index after the last one. */
  end: number
  above: number
  below: number
}

/**
 * Finds the chunks on the screen and some way before and after it.
 *
 * @param heights of each chunk, measured or supposed, in px
 * @param top how far the list is scrolled past the top of the screen, in px; negative while it is below it
 * @param screen height of the screen, in px
 * @param margin how far before and after the screen is drawn as well, in px
 */
export function windowOf(heights: readonly number[], top: number, screen: number, margin: number = screen): ListWindow {
  const from = top - margin
  const to = top + screen + margin
  let first = 0
  let above = 0
  while (first < heights.length - 1 && above + (heights[first] ?? 0) <= from) above += heights[first++] ?? 0
  let end = first
  let reached = above
  while (end < heights.length && (end === first || reached < to)) reached += heights[end++] ?? 0
  let below = 0
  for (let i = end; i < heights.length; i++) below += heights[i] ?? 0
  return { first, end, above, below }
}
