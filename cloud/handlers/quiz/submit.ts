import type { Submission, SubmissionReply } from '../../../contract/quiz'
import { failure, type Result, success } from '../../../contract/result'
import { askedInPractice, askedOnPaper } from '../../askedQuestions'
import { checkTimes } from '../../checkTimes'
import { isContestPaper } from '../../contests/isContestPaper'
import type { Dependencies } from '../../dependencies'
import { checkAnswers, gradeAnswers, gradedItem } from '../../gradeSubmission'
import type { Handler } from '../../handler'
import type { Attempt } from '../../store/attempts'
import { checkupTopic } from '../../store/reminders'

/**
 * Grades an attempt and keeps it exactly once. A repeat, whatever it holds, gets the first reply byte for byte, so it is
 * looked for before any refusal; a new attempt, the usual case, costs no look-up.
 */
export const submitQuiz: Handler<'quiz.submit'> = async (dependencies, { residentId }, submission) => {
  if ('paperId' in submission && isContestPaper(submission.paperId)) {
    return (await import('../../contests/submitContest')).submitContest(dependencies, residentId, submission)
  }
  const { store } = dependencies
  const graded = await grade(dependencies, residentId, submission)
  if (graded.ok && (await store.attempts.add(graded.value.attempt))) {
    // Done before its day, or a whole one, after which the next comes on another: the phone offers to ask anew.
    if (graded.value.attempt.mode === 'checkup') await store.reminders.remove(residentId, checkupTopic)
    return success(graded.value.reply)
  }

  const earlier = await store.attempts.reply(residentId, submission.attemptId)
  if (earlier !== undefined) return success(JSON.parse(earlier) as SubmissionReply)
  return graded.ok ? failure('CONFLICT', '这份体检已经交过了，请重新开始一份。') : graded
}

type Graded = { attempt: Attempt; reply: SubmissionReply }

async function grade(dependencies: Dependencies, residentId: string, submission: Submission): Promise<Result<Graded>> {
  const receivedAt = dependencies.now()
  const asked =
    'paperId' in submission
      ? await askedOnPaper(dependencies, residentId, submission.paperId, receivedAt)
      : success(askedInPractice(dependencies.bank, submission.answers))
  if (!asked.ok) return asked
  const { explain, mode, paperId, questions } = asked.value
  const refusal = checkTimes(submission, receivedAt) ?? checkAnswers(submission.answers, questions)
  if (refusal) return refusal

  const { attemptId, startedAt, finishedAt, placeId } = submission
  const answers = gradeAnswers(submission.answers, questions)
  const items = [...questions.values()].map(question => ({ ...gradedItem(question, answers), ...explain(question) }))
  const score = { right: items.filter(item => item.correct).length, total: items.length }
  const reply = { attemptId, ...score, items }
  const times = { startedAt: new Date(startedAt), finishedAt: new Date(finishedAt), receivedAt }
  const attempt = { residentId, id: attemptId, mode, paperId, ...times, ...score, answers, placeId, reply: JSON.stringify(reply) }
  return success({ attempt, reply })
}
