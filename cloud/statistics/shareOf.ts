/** Shares and how they change, with their intervals. They take each answer as independent of the others. */
import type { Estimate } from '../../contract/statistics'
import { wilsonInterval } from '../registration/wilsonInterval'

/** A share with its 95 % interval (Wilson); null with nothing observed. */
export function shareOf(counted: number, observed: number): Estimate | null {
  const interval = wilsonInterval(counted, observed)
  return interval ? { value: rounded(interval.share), low: rounded(interval.low), high: rounded(interval.high) } : null
}

/**
 * How much a share has changed, after minus before, with its 95 % interval. Source: R. G. Newcombe, Interval estimation for the
 * difference between independent proportions, Statistics in Medicine 17 (1998), 873–890, method 10.
 */
export function changeOf(before: { counted: number; observed: number }, after: { counted: number; observed: number }): Estimate | null {
  const [b, a] = [wilsonInterval(before.counted, before.observed), wilsonInterval(after.counted, after.observed)]
  if (!a || !b) return null
  const value = a.share - b.share
  const low = value - Math.hypot(a.share - a.low, b.high - b.share)
  const high = value + Math.hypot(a.high - a.share, b.share - b.low)
  return { value: rounded(value), low: rounded(low), high: rounded(high) }
}

/** Four decimals: more than the intervals are worth, and half as much to send. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
