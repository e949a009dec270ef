import { useFamilyStore } from './familyStore'
import { useProgressStore } from './progressStore'
import { useRegistrationOutboxStore } from './registrationOutboxStore'

/** Clears what guides keep on this phone: how far they are, what waits to be sent, and who in the family they went to. */
export function forgetRegistrations(): void {
  useProgressStore.getState().forget()
  useRegistrationOutboxStore.getState().forget()
  useFamilyStore.getState().forget()
}
