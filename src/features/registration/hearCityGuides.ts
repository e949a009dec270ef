import { callRegistration } from './callRegistration'
import { useProgressStore } from './progressStore'

/** Which of its own guides the city has switched on; without network what was heard last stays. */
export async function hearCityGuides(): Promise<void> {
  const heard = await callRegistration('guides.current', {})
  if (heard.ok) useProgressStore.getState().hear(heard.value.switchedOn, heard.value.templateId)
}
