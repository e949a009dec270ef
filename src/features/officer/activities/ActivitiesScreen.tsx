import { useState } from 'react'
import { useOfficerStore } from '@/features/session/officerStore'
import { Chips } from '@/shared/ui/Chips'
import { ActivitiesTab } from './ActivitiesTab'
import { AssessmentTab } from './AssessmentTab'
import { BriefTab } from './BriefTab'
import { thisMonday } from './weeks'
import '../officer.scss'
import './activities.scss'

type Tab = 'activities' | 'brief' | 'assessment'

const tabNames: Record<Tab, string> = { activities: '活动', brief: '简报', assessment: '考核表' }
const tabs = (Object.keys(tabNames) as Tab[]).map(id => ({ id, text: tabNames[id] }))

/** 活动与简报: what was done, what is written of it, and how the month looks. Volunteers write activities down only. */
export function ActivitiesScreen({ now }: { now: Date }) {
  const role = useOfficerStore(state => state.me?.role)
  const [tab, setTab] = useState<Tab>('activities')
  const [monday, setMonday] = useState(thisMonday(now))
  const [stationId, setStation] = useState<string>()
  const parts = {
    now,
    monday,
    onMonday: setMonday,
    stationId,
    onStation: setStation,
    tabs: role === 'volunteer' ? null : <Chips label="看什么" choices={tabs} chosen={tab} onChoose={to => setTab(to ?? tab)} />
  }
  if (tab === 'brief') return <BriefTab {...parts} />
  return tab === 'assessment' ? <AssessmentTab {...parts} /> : <ActivitiesTab {...parts} />
}
