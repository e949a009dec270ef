import type { Publication, TextFinding } from '../../contract/publishing'
import { failure, type Result, success } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import type { Change } from '../store/changing'
import { createPublications, type VersionRow } from '../store/publications'
import { laterStep, type LaterStep } from './laterStep'
import { newVersion, type PublishedText } from './newVersion'
import { publicationOf } from './publicationOf'
import { refuseUnkeepable } from './unkeepable'

/** What differs between cases and alerts. */
export interface Desk<T extends PublishedText['text']> {
  type: PublishedText['type']
  /** 案例 or 预警 */
  thing: string
  /** What is against publishing each of the texts, in their order. */
  findings(dependencies: Dependencies, texts: readonly T[]): Promise<TextFinding[][]>
  /** What happens together with publishing a version. */
  onPublish?(dependencies: Dependencies, row: VersionRow): (change: Change) => Promise<void>
}

/** Keeps a draft. It may have findings: they are told, and stand against its approval. */
export async function draftText<T extends PublishedText['text']>(
  dependencies: Dependencies,
  desk: Desk<T>,
  text: T,
  by: string
): Promise<Result<Publication>> {
  const refusal = refuseUnkeepable(text)
  if (refusal) return refusal
  const row = await dependencies.store.part(createPublications).draft(desk.type, newVersion({ type: desk.type, text } as PublishedText), by)
  const [findings = []] = await desk.findings(dependencies, [text])
  return success(publicationOf(row, findings))
}

/** Approves, rejects or withdraws a version. Its text never changes, so the rules may run before anybody waits for it. */
export async function takeStep<T extends PublishedText['text']>(
  dependencies: Dependencies,
  desk: Desk<T>,
  asked: LaterStep & { id: string; version: number },
  by: string
): Promise<Result<Publication>> {
  const refusal = refuseUnkeepable(asked)
  if (refusal) return refusal
  const publications = dependencies.store.part(createPublications)
  const before = await publications.find(desk.type, asked.id, asked.version)
  if (!before) return failure('NOT_FOUND', `没有找到这一版${desk.thing}，请刷新后再看。`)
  const [findings = []] = await desk.findings(dependencies, [before.content as T])
  const also = asked.step === 'approve' ? desk.onPublish?.(dependencies, before) : undefined
  const stepped = await publications.step(desk.type, asked, row => laterStep(row, asked, by, desk.thing, findings), also)
  return stepped.ok ? success(publicationOf(stepped.value, findings)) : stepped
}
