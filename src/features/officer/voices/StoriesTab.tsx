import { useCallback, useEffect, useState } from 'react'
import { success } from '../../../../contract/result'
import type { DeskStory } from '../../../../contract/voiceDesk'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { Chips } from '@/shared/ui/Chips'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { dayAndTime } from '../dayAndTime'
import { Refused } from '../Refused'
import { HeardList } from './HeardList'
import { SideBySide } from './SideBySide'
import { deskStateNames } from './storyStates'
import { StoryDetail } from './StoryDetail'
import { usePages } from './usePages'

const states = (['waiting', 'offered', 'published', 'rejected'] as const).map(id => ({ id, text: deskStateNames[id] }))

/** 高手在民间: what residents sent, before anybody else reads it. */
export function StoriesTab({ now, onNote }: { now: Date; onNote: (note: string) => void }) {
  const [state, setState] = useState<(typeof states)[number]['id']>()
  const [chosenId, setChosenId] = useState<string>()
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const heard = await callVoiceDesk('stories.desk', { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) })
      return heard.ok ? success({ ...heard.value, items: heard.value.stories }) : heard
    },
    [state]
  )
  const { again, change, failed, more, page } = usePages<DeskStory>(ask)
  useEffect(() => {
    if (page) onNote(`待审核${page.waiting}篇，截至${dayAndTime(page.asOf, now)}`)
  }, [page, now, onNote])
  const choose = (id: string | undefined) => {
    setChosenId(id)
    scrollToTop()
    focusHeading()
  }
  const chosen = page?.items.find(({ id }) => id === chosenId)
  const list = (
    <>
      <Chips label="看哪些故事" choices={states} chosen={state} onChoose={next => (setState(next), setChosenId(undefined))} />
      {!page && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取故事" />)}
      {page?.items.length === 0 && <Empty icon="book-open-text" text={state ? `没有“${deskStateNames[state]}”的故事。` : '还没有人投。'} />}
      <HeardList
        rows={(page?.items ?? []).map(({ id, receivedAt, state: at, title }) => ({ id, title, note: dayAndTime(receivedAt, now), state: deskStateNames[at], fresh: at === 'waiting' }))}
        chosenId={chosenId}
        onChoose={choose}
        failed={failed}
        {...(page?.nextCursor ? { onMore: () => void more() } : {})}
      />
    </>
  )
  return (
    <SideBySide
      list={list}
      empty="选一篇故事，在这里看。"
      onBack={() => choose(undefined)}
      detail={chosen && <StoryDetail key={chosen.id} story={chosen} now={now} onChanged={next => change(({ id }) => id === next.id, next)} onStale={() => void again()} />}
    />
  )
}
