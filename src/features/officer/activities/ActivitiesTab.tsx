import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Activity } from '../../../../contract/activity'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { useAreas } from '../useAreas'
import { type ActivityDraft, draftOf, newDraft } from './activityDraft'
import { ActivityForm, type NotKept } from './ActivityForm'
import { ActivityList } from './ActivityList'
import { type OutboxActivity, useActivityOutboxStore } from './activityOutboxStore'
import { mergeDraft } from './mergeDraft'
import { StationChips } from './StationChips'
import type { TabProps } from './tabProps'
import { forgetPictures, useActivityWork } from './useActivityWork'
import { addDays, thisMonday, weekWords } from './weeks'
import { WeekTools } from './WeekTools'

/** What is open: the list, or the form for a new one, one that waits, or one that the server has. */
interface Open {
  draft: ActivityDraft
  isNew: boolean
  version?: number
}

/** 宣传活动: the week's list, and one press to write the next one down. */
export function ActivitiesTab({ monday, now, onMonday, onStation, stationId, tabs }: TabProps) {
  const work = useActivityWork(monday, stationId)
  const areas = useAreas()
  const area = useOfficerStore(state => state.area)
  const { items, usual } = useActivityOutboxStore()
  const [open, setOpen] = useState<Open>()
  const turn = (to: Open | undefined) => {
    setOpen(to)
    scrollToTop()
    focusHeading()
  }
  const choose = (chosen: Activity | OutboxActivity) =>
    turn('activity' in chosen ? { draft: draftOf(chosen.activity, chosen.photos), isNew: true } : { draft: draftOf(chosen), isNew: false, version: chosen.version })
  const communities = work.asked.value?.communities ?? []
  const known = { ...(area && { [area.communityId]: area.name }), ...areas }

  if (open) {
    const save = async (draft: ActivityDraft) => {
      const { version } = open
      const refused = version === undefined ? work.log(draft) : await work.change(draft, version)
      if (!refused) turn(undefined)
      return refused?.code === 'CONFLICT' ? mergeIn(draft, refused.message) : refused
    }
    // The next time it is saved on top of what the colleague has written.
    const mergeIn = async (draft: ActivityDraft, message: string): Promise<NotKept> => {
      const newest = await work.read(open.draft)
      if (!newest) return { message }
      const begin = draftOf(newest)
      const { draft: merged, theirs } = mergeDraft(open.draft, draft, begin)
      setOpen({ ...open, draft: begin, version: newest.version })
      return { message: theirs ? `${message}对方写的是：${theirs}。` : message, merged }
    }
    const leave = (draft: ActivityDraft) => {
      if (!items.some(({ activity }) => activity.activityId === draft.activityId)) forgetPictures(draft)
      turn(undefined)
    }
    // The station's own, where they are known; the form is also opened where there is no network.
    const own = communities.length > 0 ? Object.fromEntries(communities.map(({ id, name }) => [id, name])) : known
    return <ActivityForm key={open.draft.activityId} begin={open.draft} isNew={open.isNew} areas={own} now={now} onSave={save} onBack={leave} />
  }
  const { asked, last, said } = work
  const after = monday < thisMonday(now) ? { label: '下一周', onPress: () => onMonday(addDays(monday, 7)) } : undefined
  return (
    <DeskFrame
      at="activities"
      title="活动与简报"
      side={<Button onPress={() => turn({ draft: newDraft(randomId(), now, area?.communityId, usual), isNew: true })}>记一次活动</Button>}
    >
      {tabs}
      <StationChips stations={asked.value?.stations} chosen={stationId} onChoose={onStation} />
      <WeekTools words={weekWords(monday)} before={{ label: '上一周', onPress: () => onMonday(addDays(monday, -7)) }} after={after} />
      <View role="status" aria-live="polite">
        {last && (
          <View className="undo">
            <View>{last.words}</View>
            <Tool icon="arrow-counter-clockwise" onPress={() => void work.undo()}>
              撤销
            </Tool>
          </View>
        )}
        {said && <View>{said}</View>}
      </View>
      <ActivityList asked={asked} monday={monday} areas={known} now={now} onChange={choose} onRemove={work.remove} />
    </DeskFrame>
  )
}
