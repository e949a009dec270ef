import { chartFitOf } from './chartFit'
import { keepApart, lastShown, shareLines } from './shareLines'

const point = (value: number) => ({ value, low: value - 0.05, high: value + 0.05 })
const fit = chartFitOf(true, '')

test('names of lines that end close to each other are moved apart, the upper one up', () => {
  expect(keepApart([10, 100], 40)).toEqual([0, 0])
  expect(keepApart([50, 60], 40)).toEqual([-15, 15])
  expect(keepApart([60, 50], 40)).toEqual([15, -15])
  expect(keepApart([50, 50], 40)).toEqual([-20, 20])
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
