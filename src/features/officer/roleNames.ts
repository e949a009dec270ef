import type { Role } from '../../../contract/session'

export const roleNames: Record<Role, string> = {
  resident: '居民',
  volunteer: '志愿者、网格员',
  officer: '民警',
  reviewer: '复核员',
  editor: '编辑',
  admin: '管理员'
}

/** Who may see the review queue and the tally; the server decides, this only hides rows that would lead nowhere. */
export const mayReview = (role: Role): boolean => role === 'officer' || role === 'reviewer' || role === 'admin'
