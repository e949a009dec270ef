import { useCallback, useEffect, useState } from 'react'
import { maskNumbers } from '../../../contract/maskNumbers'
import type { Result } from '../../../contract/result'
import { longestTale, type MyStory } from '../../../contract/story'
import { mayBeKnown } from '@/shared/api/call'
import { callVoice } from '@/shared/api/callVoice'
import { whyNot } from '@/shared/api/whyNot'
import { randomId } from '@/shared/randomId'
import { noticeErased, type StoryDraft, useDraftsStore } from './draftsStore'

const fresh = (): StoryDraft => ({ storyId: randomId(), title: '', text: '', byline: '', kind: null, consent: false })
const cut = (text: string, most: number) => maskNumbers(text).text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** My stories: what is being written, what I sent, and what became of it. */
export function useStories(onChanged: () => void) {
  const { putStory, story } = useDraftsStore()
  const [mine, setMine] = useState<readonly MyStory[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const draft = story ?? fresh()

  const read = useCallback(async () => {
    if (!mayBeKnown()) return
    const heard = await callVoice('stories.mine', {})
    if (heard.ok) setMine(heard.value.stories)
  }, [])
  useEffect(() => {
    noticeErased()
    void read()
  }, [read])

  async function ask(work: () => Promise<Result<unknown>>, kept: string): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    const answer = await work()
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.code === 'UNAVAILABLE' ? `${whyNot(answer.code)}，${kept}` : answer.message)
      if (answer.code === 'CONFLICT') void read()
      return false
    }
    await read()
    onChanged()
    return true
  }

  async function submit(): Promise<boolean> {
    const { byline, kind, storyId, text, title } = draft
    const signed = cut(byline.trim(), 10)
    const sent = await ask(
      () => callVoice('stories.submit', { storyId, title: cut(title.trim(), 20), text: cut(text, longestTale), consent: true, ...(signed ? { byline: signed } : {}), ...(kind ? { kind } : {}) }),
      '还没有交。写好的存在这部手机上，联网后再交。'
    )
    if (sent) putStory(null)
    return sent
  }
  const withdraw = (storyId: string) => ask(() => callVoice('stories.withdraw', { storyId }), '还没有撤回，联网后再试。')
  const agree = ({ storyId, version }: MyStory) => ask(() => callVoice('stories.agree', { storyId, version }), '还没有同意，联网后再试。')
  return { draft, change: (more: Partial<StoryDraft>) => putStory({ ...draft, ...more }), submit, withdraw, agree, mine, busy, problem }
}
