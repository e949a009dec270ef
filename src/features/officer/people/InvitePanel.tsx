import { View } from '@tarojs/components'
import { useState } from 'react'
import { callDesk } from '@/shared/api/callDesk'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { dayAndTime } from '../dayAndTime'
import { DataTable } from '../frame/DataTable'
import { Panel } from '../frame/Panel'
import { roleNames } from '../roleNames'
import type { People } from './usePeople'

interface InvitePanelProps {
  invites: People['invites']
  now: Date
  onGone: (said: string) => void
}

/** Invitations that nobody has used yet; the codes cannot be seen again. */
export function InvitePanel({ invites, now, onGone }: InvitePanelProps) {
  const [problem, setProblem] = useState('')
  if (invites.length === 0) return null
  const takeBack = async ({ inviteId, name }: People['invites'][number]) => {
    const gone = await callDesk('officers.uninvite', { inviteId })
    if (!gone.ok && gone.code !== 'NOT_FOUND') return setProblem(gone.message)
    setProblem('')
    onGone(gone.ok ? `${name ? `给${name}的` : '这个'}邀请收回了，邀请码不能再用。` : gone.message)
  }
  return (
    <Panel title="还没有用的邀请" note={`${invites.length}个`} className="people-table">
      {problem && (
        <Notice icon="warning" tone="care" live>
          {problem}
        </Notice>
      )}
      <DataTable
        caption="还没有用的邀请"
        rows={invites}
        keyOf={({ inviteId }) => inviteId}
        columns={[
          { head: '给谁', cell: ({ name }) => name ?? '由本人填名字' },
          { head: '单位', cell: ({ station }) => station ?? '由本人填' },
          { head: '权限', cell: ({ role }) => roleNames[role] },
          { head: '有效到', number: true, cell: ({ expiresAt }) => dayAndTime(expiresAt, now) },
          {
            head: '管理',
            cell: invite => (
              <View className="desk-tools">
                <Tool label={`收回邀请：${invite.name ?? roleNames[invite.role]}`} onPress={() => void takeBack(invite)}>
                  收回
                </Tool>
              </View>
            )
          }
        ]}
      />
    </Panel>
  )
}
