import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Officer } from '../../../../contract/officer'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { dayAndTime } from '../dayAndTime'
import { DeskFrame } from '../frame/DeskFrame'
import { Refused } from '../Refused'
import { ChangeStep } from './ChangeStep'
import { InvitePanel } from './InvitePanel'
import { InviteStep } from './InviteStep'
import { OfficerPanels } from './OfficerPanels'
import { type Doing, ReasonStep } from './ReasonStep'
import { usePeople } from './usePeople'
import '../officer.scss'
import './people.scss'

/** What is open: the list, or one thing that is done to somebody's account. */
type Open = { at: 'list' } | { at: 'invite' } | { at: 'change'; officer: Officer } | { at: Doing; officer: Officer }

/** 人员: who works where with which right, for admins. */
export function PeopleScreen({ now }: { now: Date }) {
  const { value, failed, again } = usePeople()
  const [open, setOpen] = useState<Open>({ at: 'list' })
  const [said, setSaid] = useState('')
  const turn = (to: Open) => {
    setOpen(to)
    setSaid('')
    scrollToTop()
    focusHeading()
  }
  const toList = () => turn({ at: 'list' })
  const done = (words: string) => {
    toList()
    setSaid(words)
    void again()
  }
  const stations = value?.stations ?? []
  const invited = () => {
    toList()
    void again()
  }
  if (open.at === 'invite') return <InviteStep stations={stations} now={now} onBack={invited} />
  if (open.at === 'change') return <ChangeStep officer={open.officer} stations={stations} onDone={done} onBack={toList} />
  if (open.at !== 'list') return <ReasonStep doing={open.at} officer={open.officer} onDone={done} onBack={toList} />
  const count = value?.officers.filter(({ revokedAt }) => revokedAt === null).length ?? 0
  return (
    <DeskFrame
      title="人员"
      at="people"
      {...(value ? { note: `${count}人能登录，截至${dayAndTime(value.asOf, now)}` } : {})}
      side={value && <Button onPress={() => turn({ at: 'invite' })}>邀请一位</Button>}
    >
      <View role="status" aria-live="polite">
        {said && <View className="desk-said">{said}</View>}
      </View>
      {value && failed && <Notice icon="cloud-slash" live>{`没能读到新的，这是${dayAndTime(value.asOf, now)}的。`}</Notice>}
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取人员" />)}
      {value && (
        <>
          <InvitePanel invites={value.invites} now={now} onGone={done} />
          <OfficerPanels officers={value.officers} now={now} onChange={officer => turn({ at: 'change', officer })} onDo={(doing, officer) => turn({ at: doing, officer })} />
        </>
      )}
    </DeskFrame>
  )
}
