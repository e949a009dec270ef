import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../contract/result'
import { shownQuestions } from '../../../contract/shownQuestions'
import type { Survey, SurveyAnswer } from '../../../contract/survey'
import { useProfileStore } from '@/features/session/profileStore'
import { callVoice } from '@/shared/api/callVoice'
import { randomId } from '@/shared/randomId'
import { noticeErased, useDraftsStore } from './draftsStore'

/**
 * The course of one survey: which are open, the answers, the way through the questions. Every answer is kept on the phone
 * before it is shown; it goes only when the server has them all.
 */
export function useSurvey() {
  const audience = useProfileStore(state => state.audience)
  const { dropSurvey, putSurvey, surveys: drafts } = useDraftsStore()
  const [open, setOpen] = useState<readonly Survey[]>()
  const [failed, setFailed] = useState<Failure>()
  const [openId, setOpenId] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Failure>()
  const [thanked, setThanked] = useState(false)

  const read = useCallback(async () => {
    const heard = await callVoice('survey.current', audience ? { audience } : {})
    setFailed(heard.ok ? undefined : heard)
    if (heard.ok) setOpen(heard.value.surveys)
  }, [audience])
  useEffect(() => {
    noticeErased()
    void read()
  }, [read])

  const draft = drafts.find(({ survey }) => survey.id === openId)
  const questions = draft ? shownQuestions(draft.survey, draft.answers) : []

  function begin(survey: Survey): void {
    const kept = drafts.find(each => each.survey.id === survey.id)
    // Questions that have been changed are asked anew; the answers to those that stayed are still there.
    if (!kept) putSurvey({ survey, answerId: randomId(), answers: [], at: 0 })
    else if (kept.survey.version !== survey.version) putSurvey({ survey, answerId: randomId(), answers: stillFitting(survey, kept.answers), at: 0 })
    setProblem(undefined)
    setThanked(false)
    setOpenId(survey.id)
  }

  function answer(questionId: string, given: Omit<SurveyAnswer, 'questionId'> | undefined): void {
    if (!draft) return
    const rest = draft.answers.filter(each => each.questionId !== questionId)
    putSurvey({ ...draft, answers: given ? [...rest, { questionId, ...given }] : rest })
  }

  const goTo = (at: number) => {
    setProblem(undefined)
    if (draft) putSurvey({ ...draft, at })
  }

  async function send(): Promise<void> {
    if (!draft || busy) return
    const { answerId, answers, survey } = draft
    const shown = new Set(questions.map(({ id }) => id))
    setBusy(true)
    setProblem(undefined)
    const sent = await callVoice('survey.answer', { surveyId: survey.id, version: survey.version, answerId, answers: answers.filter(({ questionId }) => shown.has(questionId)) })
    setBusy(false)
    if (!sent.ok) return setProblem(sent)
    dropSurvey(survey.id)
    setThanked(true)
    setOpenId(undefined)
    void read()
  }
  return { open, drafts, failed, read, begin, draft, questions, answer, goTo, send, busy, problem, thanked, leave: () => setOpenId(undefined) }
}

function stillFitting({ questions }: Survey, answers: readonly SurveyAnswer[]): SurveyAnswer[] {
  return answers.filter(({ optionIds, questionId, step, text }) => {
    const question = questions.find(({ id }) => id === questionId)
    if (!question) return false
    if (question.type === 'text') return text !== undefined
    if (question.type === 'scale') return step !== undefined
    return optionIds?.every(id => question.options.some(option => option.id === id)) === true
  })
}
