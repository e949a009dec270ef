import type { BriefField, BriefTexts } from '../../../../contract/activityBrief'

export const briefFields: readonly BriefField[] = ['title', 'unit', 'done', 'found', 'next']

export interface Merged {
  texts: BriefTexts
  /** What somebody else has written where I have, too: mine stands, theirs is shown beside it. */
  theirs: Partial<Record<BriefField, string>>
}

/**
 * What two have written into one brief, field by field: what only one has changed is taken over, and where both have, mine stays in
 * the field. Nothing that anybody typed is lost.
 *
 * @param base what both began with
 */
export function mergeTexts(base: BriefTexts, mine: BriefTexts, newest: BriefTexts): Merged {
  const theirs: Merged['theirs'] = {}
  const texts = { ...mine }
  for (const field of briefFields) {
    if (mine[field] === base[field]) texts[field] = newest[field]
    else if (newest[field] !== base[field] && newest[field] !== mine[field]) theirs[field] = newest[field]
  }
  const isSame = JSON.stringify(mine.photos) === JSON.stringify(base.photos)
  return { texts: { ...texts, photos: isSame ? newest.photos : mine.photos }, theirs }
}
