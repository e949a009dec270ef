/**
 * True when a count is what chance would bring about.
 *
 * @param chances the probability of each trial; the bound is two standard deviations, and never tighter than two trials
 */
export function mayBeChance(count: number, chances: readonly number[]): boolean {
  const expected = chances.reduce((sum, chance) => sum + chance, 0)
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0)
  return Math.abs(count - expected) <= Math.max(2, 2 * Math.sqrt(variance))
}
