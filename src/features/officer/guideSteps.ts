import { guideFiles } from '../../../content/guides'
import type { Guide } from '../../../contract/guide'
import { withoutMarks } from '@/shared/ui/phrasesOf'

// JSON imports have widened types; `npm run content:check` parses every file with the schema before a build.
const guides = guideFiles as unknown as Pick<Guide, 'id' | 'words'>[]

/** What a step is called; a step of an earlier version by its id. */
export function stepTitleOf(guideId: string, stepId: string): string {
  const title = guides.find(({ id }) => id === guideId)?.words[stepId]?.title
  return title ? withoutMarks(title) : stepId
}
