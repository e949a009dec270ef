import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { FeedbackRequest } from '../../../contract/feedback'
import { removeStored } from '@/platform/storage'
import { persisted } from '@/shared/state/persisted'

/** What is typed and not sent, in the package of these pages: they look for it when they open. */
export const voiceDraftsKey = 'voice-drafts'

/** Feedback that the server has not confirmed, oldest first. With a message it was refused, and is not sent again. */
export interface WaitingFeedback {
  feedback: FeedbackRequest
  message?: string
  /** Why it has not gone yet; it is sent again. */
  said?: string
}

interface FeedbackOutboxState {
  items: WaitingFeedback[]
}

/** The server looks at the rest: the whole schema would be in the main package. */
const isWaiting = (item: unknown): item is WaitingFeedback => v.is(v.object({ feedback: v.object({ feedbackId: v.string(), text: v.string() }) }), item)
const Stored = v.object({ items: v.array(v.custom<WaitingFeedback>(isWaiting)) })

/** It stands in the main package, as that which sends it when the app starts: a store of two packages would be there twice in WeChat. */
export const useFeedbackOutboxStore = create<FeedbackOutboxState>()(
  persist((): FeedbackOutboxState => ({ items: [] }), persisted('feedback-outbox', Stored, 1, ({ items }: FeedbackOutboxState) => ({ items })))
)

/** Takes an item out, and puts `instead` at the end where it was refused. */
export function settleFeedback(feedbackId: string, instead?: WaitingFeedback): void {
  useFeedbackOutboxStore.setState(({ items }) => ({ items: [...items.filter(({ feedback }) => feedback.feedbackId !== feedbackId), ...(instead ? [instead] : [])] }))
}

/** Clears what waits to be sent and what is typed. */
export function forgetFeedback(): void {
  useFeedbackOutboxStore.setState({ items: [] })
  removeStored(voiceDraftsKey)
}
