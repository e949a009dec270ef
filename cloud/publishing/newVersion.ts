import { createHash } from 'node:crypto'
import type { AlertText } from '../../contract/alertText'
import type { Area } from '../../contract/area'
import { type CaseText, type Outcome, outcomeNames } from '../../contract/case'
import { happenedOf } from '../../contract/caseOrder'
import type { Partner, Place } from '../../contract/place'
import { audienceNames, scamKindNames } from '../../contract/vocabulary'
import type { PublicationType } from '../store/tables'
import { normaliseText } from './normaliseText'

/** A text ready to be kept: with what it is found by. */
export interface NewVersion {
  id: string
  content: string
  contentHash: string
  search: string
  happened: number
  kinds: string[]
  audiences: string[]
  outcome: Outcome | null
}

export type PublishedText = { type: 'case'; text: CaseText } | { type: Exclude<PublicationType, 'case'>; text: AlertText | Area | Place | Partner }

/** @param published the type and a text of that type that has passed its schema */
export function newVersion({ text, type }: PublishedText): NewVersion {
  const content = JSON.stringify(text)
  const kept = { id: text.id, content, contentHash: hashOf(text) }
  if (type !== 'case') return { ...kept, search: '', happened: 0, kinds: [], audiences: [], outcome: null }
  const { audiences, date, kinds, outcome } = text
  return { ...kept, search: searched(text), happened: happenedOf(date), kinds, audiences, outcome }
}

/** Line by line, so that no word is found across two fields. */
function searched({ audiences, flags, kinds, outcome, place, publisher, steps, title }: CaseText): string {
  const texts = [
    title,
    ...steps.map(step => step.text),
    ...flags.flatMap(({ mark, note }) => [mark, note]),
    place,
    publisher,
    ...kinds.map(kind => scamKindNames[kind]),
    ...audiences.map(audience => audienceNames[audience]),
    outcomeNames[outcome]
  ]
  return texts.map(normaliseText).join('\n')
}

/** Equal for equal texts, in whatever order their fields are written. */
function hashOf(text: object): string {
  return createHash('sha256').update(JSON.stringify(text, inOrder)).digest('base64url')
}

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
