import { chinaDay } from '../../../../contract/chinaDay'
import type { TypedAlert, TypedCase } from '../../../../contract/loopDraft'

const day = 86_400_000
export const emptySource = { publisher: '', title: '', date: '', grade: 'A' as const }

/** Midnight in China at the beginning of a day; empty for what is no day. */
export function startOfDay(dayText: string): string {
  const time = new Date(`${dayText}T00:00:00+08:00`)
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}

/** An alert ends when its last day is over. */
export function endOfDay(dayText: string): string {
  const start = startOfDay(dayText)
  return start && new Date(Date.parse(start) + day).toISOString()
}

const dayOf = (time: string, before: number): string => (Number.isNaN(Date.parse(time)) ? '' : chinaDay(new Date(Date.parse(time) - before)))
export const firstDayOf = (from: string): string => dayOf(from, 0)
export const lastDayOf = (until: string): string => dayOf(until, 1)

/** An alert for everybody, for two weeks from today. @param publisher who it is from, as the officer's station is called */
export function emptyAlert(id: string, publisher: string, now: Date): TypedAlert {
  const today = chinaDay(now)
  return {
    id,
    severity: 'care',
    title: '',
    text: '',
    audiences: [],
    communities: [],
    action: { type: 'call', number: '96110' },
    publisher,
    sources: [emptySource],
    validity: { type: 'once', from: startOfDay(today), until: endOfDay(chinaDay(new Date(now.getTime() + 14 * day))) },
    reviewedOn: today
  }
}

export function emptyCase(id: string, publisher: string, now: Date): TypedCase {
  return {
    id,
    title: '',
    kinds: [],
    audiences: [],
    outcome: 'blocked',
    place: '',
    date: '',
    publisher,
    steps: [{ text: '' }, { text: '', turning: true }, { text: '' }],
    flags: [
      { mark: '', note: '' },
      { mark: '', note: '' }
    ],
    advice: [''],
    questionId: '',
    sources: [emptySource],
    reviewedOn: chinaDay(now)
  }
}
