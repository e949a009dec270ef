import type { Role } from '../../../../contract/session'
import { routes } from '@/routes'
import type { DeskIconName } from './deskIcons'

/** Where an officer can go from every page. */
export interface NavItem {
  at: NavPlace
  word: string
  icon: DeskIconName
  chosen: DeskIconName
  url: string
}

const everybody: readonly Role[] = ['volunteer', 'officer', 'reviewer', 'editor', 'admin']
const readers: readonly Role[] = ['officer', 'reviewer', 'editor', 'admin']
const officers: readonly Role[] = ['officer', 'reviewer', 'admin']
const admins: readonly Role[] = ['admin']

/** The server decides who may do what; this only hides what would lead nowhere. */
const all = [
  { at: 'officerDesk', word: '今日', icon: 'sun-horizon', chosen: 'sun-horizon-fill', for: everybody },
  { at: 'statistics', word: '统计', icon: 'chart-bar', chosen: 'chart-bar-fill', for: readers },
  { at: 'reportDesk', word: '举报', icon: 'flag', chosen: 'flag-fill', for: officers },
  { at: 'publishing', word: '预警与案例', icon: 'megaphone', chosen: 'megaphone-fill', for: readers },
  { at: 'loops', word: '闭环', icon: 'flow-arrow', chosen: 'flow-arrow-fill', for: readers },
  { at: 'visits', word: '走访', icon: 'house', chosen: 'house-fill', for: everybody },
  { at: 'reviews', word: '复核', icon: 'list-checks', chosen: 'list-checks-fill', for: officers },
  { at: 'activities', word: '活动与简报', icon: 'newspaper', chosen: 'newspaper-fill', for: everybody },
  { at: 'voiceDesk', word: '意见', icon: 'chat-circle-text', chosen: 'chat-circle-text-fill', for: readers },
  { at: 'learning', word: '学习效果', icon: 'chart-line-up', chosen: 'chart-line-up-fill', for: readers },
  { at: 'contestDesk', word: '有奖竞答', icon: 'trophy', chosen: 'trophy-fill', for: readers },
  { at: 'officerPractice', word: '宣防练习', icon: 'chalkboard-teacher', chosen: 'chalkboard-teacher-fill', for: everybody },
  { at: 'placeDesk', word: '场所码', icon: 'map-pin', chosen: 'map-pin-fill', for: readers },
  { at: 'people', word: '人员', icon: 'users-three', chosen: 'users-three-fill', for: admins },
  { at: 'audit', word: '操作记录', icon: 'clock-counter-clockwise', chosen: 'clock-counter-clockwise-fill', for: admins }
] as const

export type NavPlace = (typeof all)[number]['at']

/** @param role undefined before it is known: what everybody may open */
export const navItems = (role: Role | undefined): NavItem[] =>
  all.filter(item => item.for.includes(role ?? 'volunteer')).map(({ at, chosen, icon, word }) => ({ at, chosen, icon, word, url: routes[at] }))
