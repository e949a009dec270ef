import type { Duty } from '../../../../contract/today'
import type { Role } from '../../../../contract/session'
import { scamKindNames } from '../../../../contract/vocabulary'
import { routes } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { shortDay } from '../frame/shortDay'

/** Urgency as it is shown: always the word, never the colour alone. */
export const urgencyLooks = {
  overdue: { word: '已逾期', tone: 'scam', icon: 'clock-countdown-fill' },
  today: { word: '今天到期', tone: 'care', icon: 'clock-fill' },
  week: { word: '本周', tone: 'ink2', icon: 'calendar-blank-fill' }
} as const

export interface DutyWords {
  title: string
  note: string
  /** What the button says, and where it leads. */
  go: string
  url: string
}

/** What waits and what to do about it. @param areas names of communities by id */
export function dutyWords({ communities, count, dueOn, kind, since, urgency, what }: Duty, role: Role, areas: Readonly<Record<string, string>>, now: Date): DutyWords {
  const late = urgency === 'overdue'
  const first = since ? `最早一条：${friendlyTime(since, now)}` : ''
  const due = dueOn ? `${late ? '应在' : ''}${shortDay(dueOn)}${late ? '前完成' : '前完成就可以'}` : ''
  switch (what) {
    case 'reports':
      return {
        title: late ? `${count}条举报超过24小时没有看` : `${count}条新举报等着看`,
        note: [first, kind && scamKindNames[kind]].filter(Boolean).join('，'),
        go: '去看',
        url: routes.reportDesk
      }
    case 'activity':
      return {
        title: role === 'admin' ? `${count}个派出所${late ? '上周' : '本周'}没有记宣传` : `${late ? '上周' : '本周'}宣传还没有记`,
        note: due,
        go: role === 'admin' ? '看清单' : '记一次',
        url: routes.activities
      }
    case 'loops':
      return { title: `${count}件闭环${late ? '有一步过了日期' : '有一步要做'}`, note: dueOn ? `最早一步：${shortDay(dueOn)}` : '', go: '去看', url: routes.loops }
    case 'reviews':
      return { title: `${count}条注册登记等复核`, note: late ? `等了一周以上，${first}` : '都不是您自己登记的', go: '去复核', url: routes.reviews }
    case 'feedback':
      return { title: `${count}条居民意见没有看`, note: first, go: '去看', url: routes.voiceDesk }
    case 'drafts':
      return { title: `${count}份稿子等第二个人审核`, note: first, go: '去审核', url: routes.publishing }
    case 'visits':
      return { title: `${count}处走访${late ? '过了日期' : '要去'}`, note: placesOf(communities, areas), go: '看清单', url: routes.visits }
  }
}

const placesOf = (communities: Duty['communities'], areas: Readonly<Record<string, string>>) =>
  communities
    .slice(0, 3)
    .map(({ communityId, count }) => `${areas[communityId] ?? communityId}${count}处`)
    .join('，')
