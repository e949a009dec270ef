import type { Content } from './content'
import { withoutBreaks } from './guideTexts'

/**
 * The steps whose wording or place differs from phone to phone, as lines of text: somebody looks at each on a real phone
 * before the guide is used.
 */
export function phoneChecks({ guides }: Content): string {
  const blocks = guides.flatMap(({ item }) => {
    const steps = Object.entries(item.rules).filter(([, { checkOnPhone }]) => checkOnPhone)
    if (!steps.length) return []
    const lines = steps.map(([id]) => `    ${id}  ${withoutBreaks(item.words[id]?.title ?? '')}`)
    return [`  ${item.id}  ${item.title}  上次核对${item.reviewedOn}`, ...lines]
  })
  return blocks.length ? ['请在真机核对', ...blocks].join('\n') : ''
}
