import { type ReactNode, useEffect, useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { useProfileStore } from '@/features/session/profileStore'
import { turnBackTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { AfterEnd } from './AfterEnd'
import { BesideBar } from './BesideBar'
import { FamilyGate } from './FamilyGate'
import { GuideWalk } from './GuideWalk'
import { guideById } from './guides'
import { keepRecord } from './keepRecord'
import { useProgressStore } from './progressStore'
import { refreshGuides } from './refreshGuides'
import { useWalk } from './useWalk'
import type { Ending } from './walk'

interface WalkScreenProps {
  guideId: string
  /** The family member's link. */
  inviteId?: string
  /** A step to begin at, when the guide is not under way. */
  step?: string
  freshCase?: ReactNode
}

/** A guide on one's own phone: goes on where it was left, today or after the phone was switched off. */
export function WalkScreen(props: WalkScreenProps) {
  const guide = guideById(props.guideId)
  // Who comes by a link has never seen the list, which asks for the same.
  useEffect(() => void refreshGuides(), [])
  const offered = useProgressStore(({ switchedOn }) => guide !== undefined && (!guide.cityOnly || switchedOn.includes(guide.id)))
  if (guide && offered) {
    return (
      <FamilyGate key={`${guide.id} ${props.inviteId ?? ''}`} guide={guide} inviteId={props.inviteId}>
        <Walked {...props} guide={guide} />
      </FamilyGate>
    )
  }
  return (
    <Page title="帮办">
      <Heading level={1}>帮办</Heading>
      <Empty
        icon="list-checks"
        text={guide ? '这一项本市还没有开通，以本市公安公布为准。' : '没有找到这一项，地址可能不完整。'}
        action={{ label: '看看能办什么', onPress: () => turnBackTo(routes.guides) }}
      />
    </Page>
  )
}

function Walked({ guide, inviteId, step, freshCase }: WalkScreenProps & { guide: Guide }) {
  const walk = useWalk(guide, { inviteId, step })
  const [finishedBefore] = useState(() => useProgressStore.getState().finished[guide.id]?.on)
  const [ending, setEnding] = useState<Ending>()
  const elder = useProfileStore(({ audience }) => audience === 'elder')
  useEffect(() => {
    const kept = useProgressStore.getState().progress[guide.id]
    if (inviteId && kept && kept.inviteId !== inviteId) useProgressStore.getState().change(guide.id, { inviteId })
  }, [guide.id, inviteId])
  return (
    <GuideWalk
      guide={guide}
      walk={walk}
      freshCase={freshCase}
      beside={<BesideBar guideId={guide.id} />}
      finishedOn={finishedBefore}
      elder={elder}
      afterEnd={<AfterEnd guide={guide} recordId={ending?.progress.recordId} outcome={ending?.outcome} />}
      onEnd={now => {
        setEnding(now)
        keepRecord(guide.id, now, new Date())
      }}
    />
  )
}
