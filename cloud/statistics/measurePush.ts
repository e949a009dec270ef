import type { Push } from '../../contract/statistics'
import type { Dependencies } from '../dependencies'
import type { PushRow } from '../store/statisticsPushes'
import type { Measured } from '../store/statisticsTables'
import { addDays } from './days'
import type { Period } from './periods'
import { readShownAnswers } from './readStatistics'
import { scopeAsked } from './scopeAsked'
import { changeOf } from './shareOf'
import { shareIn } from './weakSpotsIn'

type Needed = Pick<Dependencies, 'now' | 'randomUuid' | 'store'>

/** Windows that people are counted exactly in. */
export const before = (sentOn: string): Period => ({ from: addDays(sentOn, -28), to: addDays(sentOn, -1) })
export const after = (sentOn: string): Period => ({ from: addDays(sentOn, 1), to: addDays(sentOn, 7) })
/** The first day on which what came after can be read. */
export const dueOn = (sentOn: string): string => addDays(sentOn, 8)

/** What the statistics of the community's own station show of one kind in a period: nothing that they hide. */
export async function measure(dependencies: Needed, { communityId, kind }: Pick<Push, 'communityId' | 'kind'>, period: Period): Promise<Measured> {
  const areas = await dependencies.store.places.areas()
  const station = areas.find(({ id }) => id === communityId)?.station
  const asked = await scopeAsked(dependencies, station === undefined ? { role: 'admin', station: '' } : { role: 'officer', station }, period)
  if (!asked.ok) return { ...period, answers: null }
  const { shown } = await readShownAnswers(dependencies, asked.value, period)
  return { ...period, answers: shown.cells.find(cell => cell.kind === kind && cell.communityId === communityId)?.answers ?? null }
}

/** A push as it is told. The change says how sure it is, and only what was measured: answers in practice. */
export function pushOf(row: PushRow): Push {
  const [earlier, later] = [row.measured_before, row.measured_after]
  const [was, is] = [earlier.answers, later?.answers]
  return {
    pushId: row.push_id,
    kind: row.kind,
    communityId: row.community_id,
    what: row.what,
    lessonId: row.lesson_id,
    questionIds: row.question_ids,
    shareText: row.share_text,
    by: row.officer_name,
    sentAt: row.sent_at.toISOString(),
    before: earlier,
    after: later,
    change: was && is ? changeOf(shareIn(row.what, was), shareIn(row.what, is)) : null,
    dueOn: dueOn(row.sent_on)
  }
}
