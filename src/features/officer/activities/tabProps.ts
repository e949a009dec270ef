import type { ReactNode } from 'react'

/** What the three parts of the page share. */
export interface TabProps {
  now: Date
  /** 活动, 简报, 考核表; null for those who have the first only. */
  tabs: ReactNode
  /** The Monday of the week that is looked at. */
  monday: string
  onMonday: (monday: string) => void
  /** Administrators only: one of the city's stations. */
  stationId: string | undefined
  onStation: (stationId: string | undefined) => void
}
