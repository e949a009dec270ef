/** Shares and how they change, with their intervals. */
import type { Estimate } from '../../contract/statistics'
import { wilsonInterval } from '../registration/wilsonInterval'

/** A share of so many independent observations, not always whole ones, with its 95 % interval (Wilson); null with nothing observed. */
export function shareOf(counted: number, observed: number): Estimate | null {
  const interval = wilsonInterval(counted, observed)
  return interval ? { value: rounded(interval.share), low: rounded(interval.low), high: rounded(interval.high) } : null
}

/**
 * How much a share has changed, after minus before, with its 95 % interval, from the intervals of both. Source: R. G. Newcombe, Interval
 * estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), 873–890, method 10.
 */
export function changeOf(before: Estimate | null, after: Estimate | null): Estimate | null {
  if (!before || !after) return null
  const value = after.value - before.value
  const low = value - Math.hypot(after.value - after.low, before.high - before.value)
  const high = value + Math.hypot(after.high - after.value, before.value - before.low)
  return { value: rounded(value), low: rounded(low), high: rounded(high) }
}

/** Four decimals: more than the intervals are worth, and half as much to send. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
