import { useCallback, useEffect, useState } from 'react'
import { type FeedbackAbout, type FeedbackKind, longestFeedback, type MyFeedback } from '../../../contract/feedback'
import { maskNumbers } from '../../../contract/maskNumbers'
import { settleFeedback, useFeedbackOutboxStore, type WaitingFeedback } from '@/features/session/feedbackOutboxStore'
import { flushFeedback } from '@/features/session/flushFeedback'
import { mayBeKnown } from '@/shared/api/call'
import { callVoice } from '@/shared/api/callVoice'
import { randomId } from '@/shared/randomId'
import { type FeedbackDraft, noticeErased, useDraftsStore } from './draftsStore'

const fresh: FeedbackDraft = { kind: null, text: '', wantsReply: false }

/** What is typed, what waits, and what became of what was sent. Everything is kept on the phone before it is sent. */
export function useFeedback(about: FeedbackAbout, kind: FeedbackKind | undefined) {
  const [sentId, setSentId] = useState<string>()
  const [mine, setMine] = useState<readonly MyFeedback[]>([])
  const [failed, setFailed] = useState(false)
  const waiting = useFeedbackOutboxStore(state => state.items)
  const { feedback, putFeedback } = useDraftsStore()
  const typed = feedback ?? fresh
  const draft = { ...typed, kind: typed.kind ?? kind ?? null }

  const read = useCallback(async () => {
    // Nobody is signed in only to find that there is nothing.
    if (!mayBeKnown()) return
    const heard = await callVoice('feedback.mine', {})
    setFailed(!heard.ok)
    if (heard.ok) setMine(heard.value.feedback)
  }, [])
  useEffect(() => {
    noticeErased()
    void flushFeedback().then(read)
  }, [read])

  const change = (more: Partial<FeedbackDraft>) => putFeedback({ ...draft, ...more })

  async function send(): Promise<void> {
    const text = cutText(maskNumbers(draft.text).text)
    if (!draft.kind || text.trim().length < 2) return
    const feedbackId = randomId()
    const item: WaitingFeedback = { feedback: { feedbackId, kind: draft.kind, text, wantsReply: draft.wantsReply, ...(Object.keys(about).length ? { about } : {}) } }
    useFeedbackOutboxStore.setState(({ items }) => ({ items: [...items, item] }))
    putFeedback(null)
    setSentId(feedbackId)
    await flushFeedback()
    await read()
  }

  /** Puts the words of what was refused back into the form. */
  function mend({ feedback: { feedbackId, kind: written, text, wantsReply } }: WaitingFeedback): void {
    putFeedback({ kind: written, text, wantsReply })
    settleFeedback(feedbackId)
  }
  const sent: WaitingFeedback | 'received' | undefined = sentId === undefined ? undefined : (waiting.find(item => item.feedback.feedbackId === sentId) ?? 'received')
  return { draft, change, send, sent, another: () => setSentId(undefined), mine, failed, waiting, mend }
}

/** The words in the place of what is hidden may be longer than what stood there; no character is cut in half. */
const cutText = (text: string) => text.slice(0, longestFeedback).replace(/[\ud800-\udbff]$/, '')
