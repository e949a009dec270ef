import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createSurveys } from '../../store/voicesSurveys'
import { allSurveys } from '../../voices/surveys'
import { tallySurvey } from '../../voices/tallySurvey'

/** What came of a survey; groups of few people are hidden. */
export const readSurveyResults: Handler<'surveys.results'> = async ({ now, random, store }, _caller, input) => {
  const survey = allSurveys().find(({ id }) => id === input.id)
  if (!survey) return failure('NOT_FOUND', '没有找到这份问卷，请刷新列表再看。')
  const { anonymous, from, id, title, to, version } = survey
  const sheets = await store.part(createSurveys).answers(id, version)
  return success({ id, version, title, from, to, anonymous, answered: sheets.length, questions: tallySurvey(survey, sheets, random), asOf: now().toISOString() })
}
