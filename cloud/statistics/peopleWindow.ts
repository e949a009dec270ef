import { daysIn, firstOfMonth, mondayOf } from './days'

const lengths = [1, 7, 28, 91, 365]

/**
 * Which of the counted windows that end on a day tells how many different people there were since another: that very one, or the
 * longest that does not begin before it.
 *
 * @returns its place in the list of windows: 1, 7, 28, 91 and 365 days, the week, the month
 */
export function peopleWindow(from: string, to: string): { at: number; exact: boolean } {
  const days = daysIn(from, to)
  const windows = [...lengths, daysIn(mondayOf(to), to), daysIn(firstOfMonth(to), to)]
  const longest = Math.max(...windows.filter(length => length <= days))
  return { at: windows.indexOf(longest), exact: longest === days }
}
