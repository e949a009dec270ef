import type { ColumnType } from 'kysely'
import type { LoopEvent, LoopStepName } from '../../contract/loop'
import type { ScamKind } from '../../contract/vocabulary'
import type { Json } from './tables'

/** A step as it is kept; times as they are told. */
export interface KeptStep {
  owner: string | null
  dueOn: string | null
  done: { by: string; at: string } | null
  note: string | null
}

export type KeptSteps = Record<LoopStepName, KeptStep>
export type KeptPush = { pushId: string; by: string; at: string }
export type KeptClosing = { by: string; at: string; result: string }

/** A jsonb column that may be empty. */
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>

/** Part of `Tables`. Matters from their first sign to their result. */
export interface LoopsTables {
  loops: {
    loop_id: string
    version: number
    station: string
    title: string
    kind: ScamKind | null
    cluster_id: string | null
    reports: number | null
    tip: string | null
    steps: Json<KeptSteps>
    history: Json<LoopEvent[]>
    alert_id: string | null
    push: JsonOrNull<KeptPush>
    closing: JsonOrNull<KeptClosing>
    /** The earliest day on which an open step is due. */
    due_on: string | null
    opened_by: string
    opened_at: Date
    closed_at: Date | null
    /** The change that made this version: known again when its answer was lost. */
    change_id: string
  }
}
