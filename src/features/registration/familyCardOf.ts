import { routes, tabs } from '@/routes'
import { guideById } from './guides'
import type { Invite } from './useInvite'

/** What the card in a WeChat chat says and opens. Without a link that is ready it opens the app. */
export function familyCardOf(invite: Invite | undefined): { title: string; path: string } {
  const guide = invite && guideById(invite.guideId)
  if (!invite || !guide) return { title: '反诈同行', path: tabs.home }
  return { title: `${guide.row}，一步一步照着做`, path: routes.guide(guide.id, { inviteId: invite.inviteId }) }
}
