/** 97.5 % of a normal distribution lie below it. */
const z = 1.959963984540054

/**
 * The 95 % interval of a share by Wilson's score: sensible for few observations and for shares of 0 and 1 too.
 * Source: E. B. Wilson, Probable inference, J. Am. Stat. Assoc. 22 (1927), 209–212.
 *
 * @returns undefined with nothing observed
 */
export function wilsonInterval(hits: number, observed: number): { share: number; low: number; high: number } | undefined {
  if (observed === 0) return undefined
  const share = hits / observed
  const scale = 1 + (z * z) / observed
  const middle = (share + (z * z) / (2 * observed)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / observed + (z * z) / (4 * observed * observed))
  // Rounding must not put the ends past what a share can be.
  return { share, low: hits === 0 ? 0 : Math.max(0, middle - half), high: hits === observed ? 1 : Math.min(1, middle + half) }
}
