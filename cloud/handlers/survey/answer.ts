import { failure, success } from '../../../contract/result'
import { chinaDay } from '../../../contract/chinaDay'
import { shortDay } from '../../chineseDay'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createSurveys } from '../../store/voicesSurveys'
import { checkAnswers } from '../../voices/checkAnswers'
import { allSurveys, surveyState } from '../../voices/surveys'
import { answerHash, whoHash } from '../../voices/surveyWho'

/** Keeps the answers of a person, once a survey; of an anonymous one apart from the person. */
export const answerSurvey: Handler<'survey.answer'> = async ({ identity, now, randomUuid, store }, { residentId }, input) => {
  const refusal = refuseUnkeepable(input)
  if (refusal) return refusal
  const survey = allSurveys().find(({ id }) => id === input.surveyId)
  if (!survey) return failure('NOT_FOUND', '没有找到这份问卷，它可能已经撤下。')
  const surveys = store.part(createSurveys)
  const who = { whoHash: whoHash(identity, survey.id, residentId), answerHash: answerHash(identity, survey.id, input.answerId) }
  const day = chinaDay(now())
  const state = surveyState(survey, day)
  const isOld = input.version !== survey.version
  // What came in time and is sent once more is no mistake: it is there already.
  if ((state !== 'open' || isOld) && (await surveys.has(who, survey.id))) return success({ surveyId: survey.id })
  if (state === 'over') return failure('CONFLICT', `这份问卷${shortDay(survey.to)}结束了，没有来得及收下。您填的还在这部手机上。`)
  if (state === 'soon') return failure('CONFLICT', `这份问卷${shortDay(survey.from)}才开始，请到时候再来。`)
  if (isOld) return failure('CONFLICT', '这份问卷刚刚改过，请重新打开，再看一遍。您填的还在这部手机上。')
  const checked = checkAnswers(survey, input.answers)
  if (!checked.ok) return checked
  const kept = { surveyId: survey.id, version: survey.version, id: randomUuid(), residentId: survey.anonymous ? null : residentId, day, answers: checked.value }
  if (!(await surveys.answer(who, kept))) return failure('CONFLICT', '这份问卷您已经答过了，一人一份。谢谢您。')
  return success({ surveyId: survey.id })
}
