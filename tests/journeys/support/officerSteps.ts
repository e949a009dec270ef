/** What an officer's phone begins with. */
import { useOfficerStore } from '@/features/session/officerStore'
import { useVisitOutboxStore } from '@/features/officer/visitOutboxStore'
import { useVisitsStore } from '@/features/officer/visitsStore'
import { newPhone } from './appState'

export const now = new Date('2026-11-22T04:00:00Z')
export const me = { name: '张三', station: '城东派出所', role: 'officer', expiresAt: '2026-11-22T16:00:00.000Z' } as const

/** A phone on which no officer was ever signed in. */
export function newOfficerPhone(): void {
  newPhone()
  useOfficerStore.getState().forget()
  useVisitOutboxStore.setState({ items: [] })
  useVisitsStore.getState().forget()
}

/** Somebody has signed in before. */
export const signedIn = (more: object = {}) => useOfficerStore.getState().hear({ ...me, ...more })
