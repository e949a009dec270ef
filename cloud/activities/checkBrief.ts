import type { BriefTexts } from '../../contract/activityBrief'
import { type Failure, failure } from '../../contract/result'
import { nameWithTitle } from '../../contract/wording/personalDetails'
import { refuseUnkeepable } from '../publishing/unkeepable'
import { looksLikeNumber } from '../registration/looksLikeNumber'

const day = /20\d\d[-年./][01]?\d[-月./][0-3]?\d日?/g

/** @returns what must not stand in a brief: numbers and names of people */
export function refuseBrief({ photos, ...texts }: BriefTexts): Failure | undefined {
  const fields: Record<string, string> = { ...texts, ...Object.fromEntries(photos.map(({ caption }, i) => [`photos.${i}.caption`, caption])) }
  const refused = refuseUnkeepable(fields)
  if (refused) return failure(refused.code, refused.message, refused.fields?.map(field => `texts.${field}`))
  for (const [field, text] of Object.entries(fields)) {
    if (looksLikeNumber(text.replace(day, ''))) return failure('INVALID_INPUT', '这里好像有电话或证件号码。简报里请不写号码。', [`texts.${field}`])
    if (nameWithTitle.test(text)) return failure('INVALID_INPUT', '这里好像有人的称呼。简报里请不写姓名，只写“一位居民”。', [`texts.${field}`])
  }
  return undefined
}
