import type { Intent } from '../../../contract/scenario'
import { exampleSentences } from './exampleSentences'
import { likenessOf, type Parts, partsOf } from './likeness'

let examples: readonly (readonly [Intent, Parts])[] | undefined

/** Taken apart once, when the first sentence is read. */
const allExamples = () =>
  (examples ??= (Object.entries(exampleSentences) as [Intent, string][]).flatMap(([intent, sentences]) =>
    sentences.split('|').map(sentence => [intent, partsOf(sentence.replace('，', ''))] as const)
  ))

/** How like each intent's nearest example a sentence is, 0 to 1; what is not like any is not in it. */
export function likeExamples(parts: Parts): Partial<Record<Intent, number>> {
  const found: Partial<Record<Intent, number>> = {}
  for (const [intent, example] of allExamples()) found[intent] = Math.max(found[intent] ?? 0, likenessOf(parts, example))
  return found
}
