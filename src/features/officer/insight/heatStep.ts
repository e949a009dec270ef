/** The five steps of the heat map: deeper is more to do. Lowest share of each step but the deepest. */
const floors = [0.83, 0.76, 0.69, 0.6] as const

export type HeatStep = 0 | 1 | 2 | 3 | 4

/** What the map shows: scams recognised, or genuine messages taken for scams. */
export type HeatOf = 'hits' | 'falseAlarms'

/** How well it goes: what is shown to people, in whole per cent, decides; false alarms count from the other end. */
export function heatStep(share: number, of: HeatOf): HeatStep {
  const well = (of === 'hits' ? Math.round(share * 100) : 100 - Math.round(share * 100)) / 100
  const found = floors.findIndex(floor => well >= floor)
  return (found < 0 ? 4 : found) as HeatStep
}
