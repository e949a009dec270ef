import { callRegistration } from './callRegistration'
import { useProgressStore } from './progressStore'

/** Asks which of the city's own guides are switched on. With no network the last answer holds. */
export async function refreshGuides(): Promise<void> {
  const reply = await callRegistration('guides.current', {})
  if (reply.ok) useProgressStore.getState().hear(reply.value.switchedOn, reply.value.templateId)
}
