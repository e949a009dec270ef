import type { Area } from '../../contract/area'
import type { HeldEntry } from '../../contract/contestDesk'
import type { HeldRow } from '../store/contestEntrants'

/** A held entry as officers see it: nothing about whose it is. */
export const heldEntryOf = ({ accounts, communityId, decision, enteredAt, entryId, held }: HeldRow, areas: readonly Area[]): HeldEntry => ({
  entryId,
  enteredAt: enteredAt.toISOString(),
  why: held,
  accountsOnPhone: accounts,
  communityName: areas.find(({ id }) => id === communityId)?.name ?? null,
  decision
})
