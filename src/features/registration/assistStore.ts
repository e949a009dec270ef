import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { assistStates, type AssistOpened, type Watched } from '../../../contract/fieldwork'
import { GuidePlace, Tick } from '../../../contract/registrationReplies'
import { persisted } from '@/shared/state/persisted'

const Stuck = v.object({ stepId: v.string(), why: v.string() })
export type Stuck = v.InferOutput<typeof Stuck>

/** One resident at whose side I am. Of the resident it holds the place in the guide, and nothing else. */
const Assist = v.object({
  assistId: v.string(),
  assistCode: v.string(),
  guideId: v.string(),
  /** By this phone's clock, as is what follows from it. */
  openedAt: v.string(),
  validSeconds: v.number(),
  state: v.picklist(assistStates),
  place: v.nullable(GuidePlace),
  heardAt: v.nullable(v.string()),
  /** The server's time of what was heard last: what comes late changes nothing. */
  asOf: v.string(),
  ticks: v.array(Tick),
  stuck: v.optional(Stuck),
  /** Rises with every tick; all that is ticked so far is told at once. */
  seq: v.number(),
  toldSeq: v.number(),
  /** Over for the officer; it stays until the server knows. */
  ending: v.boolean()
})
export type Assist = v.InferOutput<typeof Assist>

const Stored = v.object({ assists: v.array(Assist) })
type Stored = v.InferOutput<typeof Stored>

interface AssistState extends Stored {
  open(opened: AssistOpened, guideId: string, now: Date): void
  hear(assistId: string, watched: Watched): void
  tick(assistId: string, tick: Tick, on: boolean): void
  stick(assistId: string, stuck: Stuck): void
  told(assistId: string, seq: number): void
  end(assistId: string): void
  drop(assistId: string): void
  forget(): void
}

const isSame = (one: Tick, other: Tick) => one.stepId === other.stepId && one.tickId === other.tickId

/** The residents I am helping, kept until the server knows all that I ticked; then nothing of them is left on this phone. */
export const useAssistStore = create<AssistState>()(
  persist(
    set => {
      const change = (assistId: string, changed: (assist: Assist) => Partial<Assist>) =>
        set(({ assists }) => ({ assists: assists.map(each => (each.assistId === assistId ? { ...each, ...changed(each) } : each)) }))
      return {
        assists: [],
        open: ({ assistId, assistCode, validSeconds }, guideId, now) =>
          set(({ assists }) => ({
            assists: [
              // One resident at a time: the one before is over.
              ...assists.map(each => ({ ...each, ending: true })),
              {
                ...{ assistId, assistCode, validSeconds, guideId, openedAt: now.toISOString() },
                ...{ state: 'waiting', place: null, heardAt: null, asOf: '', ticks: [], seq: 0, toldSeq: 0, ending: false }
              }
            ]
          })),
        hear: (assistId, { state, place, heardAt, asOf }) => change(assistId, now => (asOf < now.asOf ? {} : { state, place, heardAt, asOf })),
        tick: (assistId, tick, on) =>
          change(assistId, ({ ticks, seq }) => ({ ticks: [...ticks.filter(each => !isSame(each, tick)), ...(on ? [tick] : [])], seq: seq + 1 })),
        stick: (assistId, stuck) => change(assistId, ({ seq }) => ({ stuck, seq: seq + 1 })),
        told: (assistId, seq) => change(assistId, now => ({ toldSeq: Math.max(now.toldSeq, seq) })),
        end: assistId => change(assistId, () => ({ ending: true })),
        drop: assistId => set(({ assists }) => ({ assists: assists.filter(each => each.assistId !== assistId) })),
        forget: () => set({ assists: [] })
      }
    },
    persisted('assists', Stored, 1, ({ assists }: AssistState): Stored => ({ assists }))
  )
)

/** The one under way. */
export const currentAssist = ({ assists }: Stored): Assist | undefined => assists.find(({ ending }) => !ending)
