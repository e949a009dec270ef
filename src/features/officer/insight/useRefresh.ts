import { useState } from 'react'
import { callStatistics } from '@/shared/api/callStatistics'
import { friendlyTime } from '@/shared/day'

export interface Refreshing {
  busy: boolean
  /** What came of it. */
  said: string
  /** @param asOf of the numbers in sight */
  refresh: (asOf: string) => Promise<void>
}

/** 重新统计: counts today anew, then reads. The server does so at most once in five minutes. */
export function useRefresh(now: Date, again: () => Promise<void>): Refreshing {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  async function refresh(asOf: string): Promise<void> {
    if (busy) return
    setBusy(true)
    setSaid('正在重新统计…')
    const made = await callStatistics('statistics.refresh', {})
    if (made.ok) {
      await again()
      const until = `数字截至${friendlyTime(made.value.asOf, now)}。`
      setSaid(made.value.asOf === asOf ? `刚刚统计过，5分钟内不重复。${until}` : `重新统计好了。${until}`)
    } else setSaid(made.message)
    setBusy(false)
  }

  return { busy, said, refresh }
}
