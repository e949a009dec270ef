import * as v from 'valibot'
import type { ActionInput } from '../../contract/actions'
import { PublicationId, Version } from '../../contract/publication'
import { type Publication } from '../../contract/publishing'
import { type Result, success } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import { readCursor, writeCursor } from '../listCursor'
import type { PublishedText } from './newVersion'
import { publicationOf } from './publicationOf'
import type { Desk } from './publishStep'
import { createPublications } from '../store/publications'

const usualLimit = 20
const Position = v.object({ changed: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), id: PublicationId, version: Version })

interface Page<T> {
  versions: (Publication & { text: T })[]
  nextCursor: string | null
}

/** A page of versions with their texts and what is against them, the last changed first. */
export async function readDesk<T extends PublishedText['text']>(
  dependencies: Dependencies,
  desk: Desk<T>,
  { cursor, limit = usualLimit, state }: ActionInput<'cases.desk'>
): Promise<Result<Page<T>>> {
  const question = { type: desk.type, state }
  const after = readCursor(cursor, question, Position)
  if (!after.ok) return after
  const position = after.value && { ...after.value, changedAt: new Date(after.value.changed) }
  const found = await dependencies.store.part(createPublications).desk(desk.type, state, position, limit + 1)
  const page = found.slice(0, limit)
  const texts = page.map(({ content }) => content as T)
  const findings = await desk.findings(dependencies, texts)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    versions: page.map((row, i) => ({ ...publicationOf(row, findings[i] ?? []), text: row.content as T })),
    nextCursor: last ? writeCursor(question, { changed: last.changed_at.getTime(), id: last.id, version: last.version }) : null
  })
}
