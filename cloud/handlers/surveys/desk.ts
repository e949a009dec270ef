import { success } from '../../../contract/result'
import { chinaDay } from '../../../contract/chinaDay'
import type { Handler } from '../../handler'
import { createSurveys } from '../../store/voicesSurveys'
import { allSurveys, surveyState } from '../../voices/surveys'

/** All surveys, and how many people answered the version that is served. */
export const readSurveyDesk: Handler<'surveys.desk'> = async ({ now, store }) => {
  const counts = await store.part(createSurveys).counts()
  const surveys = allSurveys().map(survey => {
    const { from, id, title, to, version } = survey
    const answered = counts.find(count => count.surveyId === id && count.version === version)?.answered ?? 0
    return { id, version, title, from, to, state: surveyState(survey, chinaDay(now())), answered }
  })
  return success({ surveys, asOf: now().toISOString() })
}
