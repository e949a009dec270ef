import { chartFitOf } from './chartFit'
import { hasBands, keepApart, lastShown, shareLines, within } from './shareLines'

const point = (value: number) => ({ value, low: value - 0.05, high: value + 0.05 })
const fit = chartFitOf(true, '')

test('names of lines that end close to each other are moved apart, the upper one up', () => {
  expect(keepApart([10, 100], 40)).toEqual([0, 0])
  expect(keepApart([50, 60], 40)).toEqual([-15, 15])
  expect(keepApart([60, 50], 40)).toEqual([15, -15])
  expect(keepApart([50, 50], 40)).toEqual([-20, 20])
})

test('names stay between the top of the plot and the labels of days', () => {
  expect(within([10, 190], 20, 200)).toEqual([20, 180])
  expect(within([200, 190], 20, 200)).toEqual([180, 140])
  expect(within([0, 5], 20, 200)).toEqual([20, 60])
  expect(within([80, 120], 20, 200)).toEqual([80, 120])
  // Where there is no room for both they stand one below the other all the same.
  expect(within([30, 30], 20, 60)).toEqual([20, 60])
})

/** How far the name of a line is moved from its end. */
const moved = (value: number, other: number) => {
  const { series } = shareLines(['11/1'], [[point(value)], [point(other)]], fit)
  const named = (Array.isArray(series) ? series : []).flatMap(line => ('label' in line && line.label ? [line.label] : []))
  return named.map(label => ('offset' in label && Array.isArray(label.offset) ? Number(label.offset[1]) : Number.NaN))
}

test('the name of a line that ends at 0 is moved up, of one that ends at 1 down', () => {
  expect(moved(0.5, 0)[1]).toBeCloseTo(-fit.text * 1.35)
  expect(moved(1, 0.5)[0]).toBeCloseTo(fit.text * 1.35)
  expect(moved(0.6, 0.2)).toEqual([0, 0])
})

test('what carries the name is not seen itself', () => {
  const { series } = shareLines(['11/1', '11/2'], [[point(0.5), point(0.5)], [point(0.2), point(0.2)]], fit)
  const carriers = (Array.isArray(series) ? series : []).filter(line => 'label' in line && line.label)
  expect(carriers).toHaveLength(2)
  // An opacity would take the name with it.
  for (const carrier of carriers) expect(carrier).toHaveProperty('itemStyle', { color: 'transparent' })
})

test('there are bands where two points follow each other', () => {
  expect(hasBands([point(0.5), null, point(0.6)])).toBe(false)
  expect(hasBands([point(0.5), point(0.6), null])).toBe(true)
  expect(hasBands([])).toBe(false)
})

test('a line is named by its last point that is shown', () => {
  expect(lastShown([point(0.5), point(0.6), null])?.value).toBe(0.6)
  expect(lastShown([null, null])).toBeNull()
})

/** The data of the drawn line of scams recognised, after its band of two. */
const drawn = (points: Parameters<typeof shareLines>[1][0]) => {
  const { series } = shareLines(points.map((_, i) => `11/${i}`), [points, points], fit)
  return (Array.isArray(series) ? series : []).map(({ data }) => data)
}

test('what is hidden leaves a gap in the line and in its band', () => {
  const [low, band, line] = drawn([point(0.5), null, point(0.7)])
  expect(line).toEqual([50, '-', 70])
  expect(low).toEqual([45, '-', 65])
  expect(band).toEqual([10, '-', 10])
})

test('the axis always goes from 0 to 100, so that two stations can be laid side by side', () => {
  expect(shareLines(['11/1'], [[point(0.5)], [point(0.4)]], fit).yAxis).toMatchObject({ min: 0, max: 100 })
})
