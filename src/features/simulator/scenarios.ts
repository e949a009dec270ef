import { scenarioFiles } from '../../../content/scenarios'
import { sourceFiles } from '../../../content/sources'
import type { Source } from '../../../contract/question'
import type { Scenario } from '../../../contract/scenario'

// JSON imports have widened types; `npm run content:check` parses every file with the schema before a build.
export const scenarios = scenarioFiles as unknown as Scenario[]
const sourceById = new Map((sourceFiles.flat() as unknown as Source[]).map(source => [source.id, source]))

export const scenarioById = (id: string): Scenario | undefined => scenarios.find(scenario => scenario.id === id)

/** The sources of a scenario, in its order; an unknown id is left out. */
export const sourcesOf = ({ sources }: Pick<Scenario, 'sources'>): Source[] => sources.flatMap(id => sourceById.get(id) ?? [])
