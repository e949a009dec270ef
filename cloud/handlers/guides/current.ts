import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/** What differs from city to city: which guides are switched on, and whether a reminder can be had. */
export const readCityGuides: Handler<'guides.current'> = async ({ bank, settings }) => {
  const switchedOn = settings.cityGuides.filter(id => bank.guides.get(id)?.cityOnly)
  return success({ switchedOn, ...(settings.notifyTemplateId && { templateId: settings.notifyTemplateId }) })
}
