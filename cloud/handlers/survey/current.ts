import { success } from '../../../contract/result'
import { chinaDay } from '../../../contract/chinaDay'
import type { Handler } from '../../handler'
import { createSurveys } from '../../store/voicesSurveys'
import { allSurveys, surveyState } from '../../voices/surveys'
import { whoHash } from '../../voices/surveyWho'

/** The surveys that are open now, meant for this audience, and not answered by me. */
export const readOpenSurveys: Handler<'survey.current'> = async ({ identity, now, store }, { residentId }, { audience }) => {
  const day = chinaDay(now())
  const open = allSurveys().filter(survey => surveyState(survey, day) === 'open' && (!survey.audiences || (audience && survey.audiences.includes(audience))))
  const taken = await store.part(createSurveys).taken(open.map(({ id }) => ({ surveyId: id, whoHash: whoHash(identity, id, residentId) })))
  return success({ surveys: open.filter(({ id }) => !taken.has(id)) })
}
