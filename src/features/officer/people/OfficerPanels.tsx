import { View } from '@tarojs/components'
import type { Officer } from '../../../../contract/officer'
import { friendlyTime } from '@/shared/day'
import { Tool } from '@/shared/ui/Tool'
import { DataTable } from '../frame/DataTable'
import { Panel } from '../frame/Panel'
import { roleNames } from '../roleNames'
import { byStation, revoked, sessionWords } from './peopleWords'
import type { Doing } from './ReasonStep'

interface OfficerPanelsProps {
  officers: readonly Officer[]
  now: Date
  onChange: (officer: Officer) => void
  onDo: (doing: Doing, officer: Officer) => void
}

/** Who works at each station, and whose account was taken back. */
export function OfficerPanels({ officers, now, onChange, onDo }: OfficerPanelsProps) {
  const gone = revoked(officers)
  return (
    <>
      {byStation(officers).map(({ station, officers: people }) => (
        <Panel key={station} title={station} note={`${people.length}人`} className="people-table">
          <DataTable
            caption={`${station}的人员`}
            rows={people}
            keyOf={({ officerId }) => officerId}
            columns={[
              { head: '姓名', cell: ({ name }) => name },
              { head: '权限', cell: ({ role }) => roleNames[role] },
              { head: '登录着', unit: '处', number: true, cell: sessionWords },
              { head: '加入', number: true, cell: ({ createdAt }) => friendlyTime(createdAt, now) },
              {
                head: '管理',
                cell: officer => (
                  <View className="desk-tools">
                    <Tool label={`改权限或单位：${officer.name}`} onPress={() => onChange(officer)}>
                      改
                    </Tool>
                    <Tool label={`全部退出：${officer.name}`} onPress={() => onDo('signOut', officer)}>
                      全部退出
                    </Tool>
                    <Tool label={`停用：${officer.name}`} onPress={() => onDo('revoke', officer)}>
                      停用
                    </Tool>
                  </View>
                )
              }
            ]}
          />
        </Panel>
      ))}
      {gone.length > 0 && (
        <Panel title="已停用" note={`${gone.length}个账号`} className="people-table">
          <DataTable
            caption="已停用的账号"
            rows={gone}
            keyOf={({ officerId }) => officerId}
            columns={[
              { head: '姓名', cell: ({ name }) => name },
              { head: '单位', cell: ({ station }) => station },
              { head: '权限', cell: ({ role }) => roleNames[role] },
              { head: '停用', number: true, cell: ({ revokedAt }) => (revokedAt ? friendlyTime(revokedAt, now) : '') },
              { head: '为什么', cell: ({ revokeReason }) => (revokeReason === 'console' ? '在服务器上停用的' : (revokeReason ?? '')) }
            ]}
          />
        </Panel>
      )}
    </>
  )
}
