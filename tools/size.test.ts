import { overBudget } from './size'

const size = (name: string, raw: number) => ({ name, raw, gzip: 0 })

describe('the budgets', () => {
  it('count what residents load together, and each officers\' package and the scenarios by themselves', () => {
    expect(overBudget([size('main', 460_000), size('subpackages/quiz', 1_040_000), size('subpackages/officer', 700_000), size('subpackages/insight', 700_000), size('subpackages/simulator', 600_000)])).toEqual([])
  })

  it.each([
    ['main package', [size('main', 460_001)]],
    ['part for residents', [size('main', 400_000), size('subpackages/quiz', 1_100_001)]],
    ['package subpackages/insight', [size('subpackages/insight', 700_001)]],
    ['package subpackages/simulator', [size('subpackages/simulator', 600_001)]],
    ['H5 first load', [size('H5 first load', 520_001)]]
  ])('of the %s are told when they are broken', (name, packages) => {
    expect(overBudget(packages)).toEqual([expect.stringContaining(`The ${name} is `)])
  })
})
