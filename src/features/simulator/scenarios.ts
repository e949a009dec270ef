import { scenarioFiles } from '../../../content/scenarios'
import type { Scenario } from '../../../contract/scenario'

// JSON imports have widened types; `npm run content:check` parses every file with the schema before a build.
export const scenarios = scenarioFiles as unknown as Scenario[]

export const scenarioById = (id: string): Scenario | undefined => scenarios.find(scenario => scenario.id === id)
