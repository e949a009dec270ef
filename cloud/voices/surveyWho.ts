import type { Identity } from '../identity'

/** A name of a person that holds within one survey only, and leads nowhere without the key. */
export const whoHash = (identity: Pick<Identity, 'mac'>, surveyId: string, residentId: string): string => identity.mac('survey', `who ${surveyId} ${residentId}`)

/** Knows the same answers when they are sent once more. */
export const answerHash = (identity: Pick<Identity, 'mac'>, surveyId: string, answerId: string): string => identity.mac('survey', `answers ${surveyId} ${answerId.toLowerCase()}`)
