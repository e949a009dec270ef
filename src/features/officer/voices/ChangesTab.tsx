import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { changeStateNames, type DeskChange } from '../../../../contract/voiceDesk'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { dayAndTime } from '../dayAndTime'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { ChangeForm } from './ChangeForm'
import { ChangeItem } from './ChangeItem'

interface ChangesTabProps {
  now: Date
  /** What the new answer is about. */
  feedbackIds: readonly string[]
  onDone: () => void
}

const ask = () => callVoiceDesk('changes.desk', {})

/** 你的建议改了什么: drafted by one editor, let pass by another. */
export function ChangesTab({ feedbackIds, now, onDone }: ChangesTabProps) {
  const { again, failed, value } = useAsked(useCallback(ask, []))
  const [writing, setWriting] = useState<DeskChange | 'new' | undefined>(feedbackIds.length ? 'new' : undefined)
  const [said, setSaid] = useState('')
  const done = (change?: DeskChange) => {
    setWriting(undefined)
    onDone()
    setSaid(change ? `“${change.title}”现在是：${changeStateNames[change.state]}。` : '')
    void again()
  }
  if (writing) return <ChangeForm change={writing === 'new' ? undefined : writing} feedbackIds={writing === 'new' ? feedbackIds : undefined} onDone={done} onBack={() => done()} />
  return (
    <Panel title="公开回应" {...(value ? { note: `截至${dayAndTime(value.asOf, now)}` } : {})} action={<Button onPress={() => setWriting('new')}>写一条</Button>}>
      <View role="status" aria-live="polite">
        {said}
      </View>
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取" />)}
      {value?.changes.length === 0 && <Empty icon="arrows-clockwise" text="还没有回应。改好一处，就写一条给大家看。" />}
      <View role="list">
        {value?.changes.map(change => (
          <ChangeItem key={change.id} change={change} now={now} onDone={done} onEdit={() => setWriting(change)} />
        ))}
      </View>
    </Panel>
  )
}
