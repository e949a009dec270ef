import { windowOf } from './windowOf'

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0)

/** Lists of all lengths with chunks of uneven height, at places before, in and after them. */
const situations = Array.from({ length: 2000 }, (_, seed) => {
  const heights = Array.from({ length: 1 + ((seed * 7) % 60) }, (_unused, i) => 200 + ((seed * 31 + i * 997) % 1800))
  const screen = 500 + ((seed * 13) % 900)
  return { heights, screen, top: ((seed * 379) % (sum(heights) + 4 * screen)) - 2 * screen }
})
type Situation = (typeof situations)[number]
const failing = (holds: (found: ReturnType<typeof windowOf>, situation: Situation) => boolean) =>
  situations.filter(each => !holds(windowOf(each.heights, each.top, each.screen), each))

test('what is drawn and what stands in for the rest are as high as the whole list', () => {
  expect(failing(({ first, end, above, below }, { heights }) => above + sum(heights.slice(first, end)) + below === sum(heights))).toEqual([])
  expect(failing(({ first, above }, { heights }) => above === sum(heights.slice(0, first)))).toEqual([])
})

test('every chunk on the screen, and a screen before and after it, is drawn', () => {
  expect(
    failing(({ first, end }, { heights, top, screen }) =>
      heights.every((height, i) => {
        const from = sum(heights.slice(0, i))
        const isNear = from < top + 2 * screen && from + height > top - screen
        return !isNear || (i >= first && i < end)
      })
    )
  ).toEqual([])
})

test('something is always drawn, and never more than three screens and two chunks', () => {
  expect(failing(({ first, end }) => end > first)).toEqual([])
  expect(failing(({ first, end }, { heights, screen }) => sum(heights.slice(first, end)) <= 3 * screen + 2 * Math.max(...heights))).toEqual([])
})

test('the number of chunks drawn does not grow with the list', () => {
  const drawn = [10, 100, 1250].map(length => {
    const { first, end } = windowOf(Array<number>(length).fill(1600), 8 * 1600, 800)
    return end - first
  })
  expect(drawn).toEqual([2, 2, 2])
})

test('an empty list draws nothing', () => {
  expect(windowOf([], 300, 800)).toEqual({ first: 0, end: 0, above: 0, below: 0 })
})
