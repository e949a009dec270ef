import { useState } from 'react'
import { chinaDay } from '../../../../contract/chinaDay'
import { DeskFrame } from '../frame/DeskFrame'
import { AssessmentView } from './AssessmentView'
import type { TabProps } from './tabProps'
import { addMonths, monthWords } from './weeks'
import { WeekTools } from './WeekTools'

/** 考核表 of the month that is chosen; administrators see all stations at once. */
export function AssessmentTab({ now, tabs }: TabProps) {
  const thisMonth = chinaDay(now).slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  return (
    <DeskFrame at="activities" title="活动与简报">
      {tabs}
      <WeekTools
        words={monthWords(month)}
        before={{ label: '上一个月', onPress: () => setMonth(addMonths(month, -1)) }}
        after={month < thisMonth ? { label: '下一个月', onPress: () => setMonth(addMonths(month, 1)) } : undefined}
      />
      <AssessmentView month={month} now={now} />
    </DeskFrame>
  )
}
