import { guideFiles } from '../../../content/guides'
import type { Guide } from '../../../contract/guide'

// JSON imports have widened types; `npm run content:check` parses every file with the schema before a build.
export const guides = guideFiles as unknown as Guide[]

export const guideById = (id: string): Guide | undefined => guides.find(guide => guide.id === id)

/** Those a resident may choose from. @param switchedOn the guides of the city's own that it has switched on */
export const guidesToShow = (switchedOn: readonly string[]): Guide[] => guides.filter(({ id, cityOnly }) => !cityOnly || switchedOn.includes(id))

/** 装好|国家反诈中心APP: the row, parted where a line may break. */
export const phrasedRow = ({ row, title }: Pick<Guide, 'row' | 'title'>): string => (row.indexOf(title) > 0 ? row.replace(title, `|${title}`) : row)
