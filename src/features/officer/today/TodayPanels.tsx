import { View } from '@tarojs/components'
import type { Role } from '../../../../contract/session'
import type { Today } from '../../../../contract/today'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Panel } from '../frame/Panel'
import { isSignedOut, Refused } from '../Refused'
import type { Asked } from '../useAsked'
import { DutyList } from './DutyList'
import { Suggestion } from './Suggestion'
import { WeekFigures } from './WeekFigures'

interface TodayPanelsProps {
  today: Asked<Today>
  role: Role
  areas: Readonly<Record<string, string>>
  now: Date
  onHow: () => void
}

/** What is due, one suggestion and the week in five numbers; what was heard last stays when asking again fails. */
export function TodayPanels({ areas, now, onHow, role, today: { again, failed, value } }: TodayPanelsProps) {
  if (!value) {
    // Who is signed out is told once, at the top of the page.
    if (failed) return isSignedOut(failed) ? null : <Panel title="先办这几件"><Refused failure={failed} onAgain={() => void again()} /></Panel>
    return <Skeleton label="正在看今天要办的" />
  }
  const duties = <DutyList duties={value.duties} role={role} areas={areas} now={now} />
  if (!value.week) return duties
  return (
    <>
      <View className="desk-columns">
        {duties}
        <Suggestion suggestion={value.suggestion} lastPush={value.lastPush} areas={areas} />
      </View>
      <WeekFigures week={value.week} onHow={onHow} />
    </>
  )
}
