import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createFeedback } from '../../store/voicesFeedback'
import { myFeedbackOf } from '../../voices/feedbackOf'

/** What I have said, and what became of it. */
export const listMyFeedback: Handler<'feedback.mine'> = async ({ store }, { residentId }) =>
  success({ feedback: (await store.part(createFeedback).mine(residentId)).map(myFeedbackOf) })
