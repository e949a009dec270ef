import type { StaffRole } from '../../../../contract/desk'
import type { Officer } from '../../../../contract/officer'

/** What somebody may do with a role, in the words of the pages. */
export const roleRights: Record<StaffRole, string> = {
  volunteer: '陪居民一起做，走访，记活动',
  officer: '再加上看和办举报、复核、看统计',
  reviewer: '和民警一样，主要做复核',
  editor: '起草和审核预警、案例，看统计，办意见',
  admin: '全部都能做，还管人员和操作记录，看得到全市'
}

/** Those with an account that is good, by station; stations in the order they come in. */
export function byStation(officers: readonly Officer[]): { station: string; officers: Officer[] }[] {
  const stations = new Map<string, Officer[]>()
  for (const officer of officers) {
    if (officer.revokedAt === null) stations.set(officer.station, [...(stations.get(officer.station) ?? []), officer])
  }
  return [...stations].map(([station, people]) => ({ station, officers: people }))
}

/** The latest first. */
export const revoked = (officers: readonly Officer[]): Officer[] =>
  officers.filter(({ revokedAt }) => revokedAt !== null).sort((a, b) => ((a.revokedAt ?? '') < (b.revokedAt ?? '') ? 1 : -1))

/** 没有登录, 1处: phones and computers that somebody is signed in on. */
export const sessionWords = ({ sessions = 0 }: Officer): string => (sessions === 0 ? '没有' : String(sessions))
