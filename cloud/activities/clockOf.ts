const offset = 8 * 3_600_000

/** 11月22日10:32, in China. */
export function clockOf(time: Date): string {
  const here = new Date(time.getTime() + offset)
  return `${here.getUTCMonth() + 1}月${here.getUTCDate()}日${here.toISOString().slice(11, 16)}`
}
