/** A group of fewer people than this may point at one of them. */
const least = 5

/**
 * Leaves out groups under five people; and where that would be a single one, the next smallest too, for one alone could be
 * found by subtracting the others from the whole.
 */
export function hideSmallGroups<T extends { count: number }>(groups: readonly T[]): T[] {
  const shown = groups.filter(({ count }) => count >= least).sort((a, b) => b.count - a.count)
  return groups.length - shown.length === 1 ? shown.slice(0, -1) : shown
}
