import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { errorMessages } from '../../../contract/result'
import { openPage, turnTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { Dialog } from '@/shared/ui/Dialog'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { AreaSheet } from './AreaSheet'
import { callDesk } from '@/shared/api/callDesk'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { DeskFrame } from './frame/DeskFrame'
import { Panel } from './frame/Panel'
import { useWide } from '@/shared/ui/useWide'
import { HandOverSheet } from './HandOverSheet'
import { useOfficerStore } from '@/features/session/officerStore'
import { isSignedOut, Refused } from './Refused'
import { mayReview, roleNames } from './roleNames'
import { SignOutRows } from './SignOutRows'
import { HowSheet } from './today/HowSheet'
import { TodayPanels } from './today/TodayPanels'
import { useAreas } from './useAreas'
import { useAsked } from './useAsked'
import { flushVisits } from './flushVisits'
import { useVisitOutboxStore } from './visitOutboxStore'
import { useVisitsStore } from './visitsStore'
import './officer.scss'

interface DeskScreenProps {
  now: Date
  /** Records of guides that wait for the network on this phone. */
  waiting: number
  onSend: () => Promise<void>
}

async function askMe() {
  const found = await callFieldwork('officer.me', {})
  if (found.ok) useOfficerStore.getState().hear(found.value)
  else if (isSignedOut(found)) useOfficerStore.getState().forget()
  return found
}

const askToday = () => callDesk('desk.today', {})

/** 今日: who I am and what there is to do. With no network it shows what was last heard, and says so. */
export function DeskScreen({ now, waiting, onSend }: DeskScreenProps) {
  const { me, heardAt, area } = useOfficerStore()
  const { failed, again, asking } = useAsked(useCallback(askMe, []))
  const today = useAsked(useCallback(askToday, []))
  const areas = useAreas()
  const wide = useWide()
  const marks = useVisitOutboxStore(state => state.items.filter(({ by, state: at }) => at !== 'rejected' && by === me?.name).length)
  const [choosing, setChoosing] = useState<'guide' | 'area' | 'how'>()
  const [leaving, setLeaving] = useState<'here' | 'everywhere'>()
  const [said, setSaid] = useState('')
  useEffect(() => void flushVisits(), [])

  async function signOut(everywhere: boolean): Promise<void> {
    setLeaving(undefined)
    const left = await callFieldwork('officer.signOut', everywhere ? { everywhere: true } : {})
    if (!left.ok && !isSignedOut(left)) return setSaid(left.code === 'UNAVAILABLE' ? '没连上网，还没有退出。连上网再退一次。' : left.message)
    useVisitsStore.getState().forget()
    useOfficerStore.getState().forget()
    turnTo(routes.officerSignIn)
  }

  const send = () => Promise.all([onSend(), flushVisits()])
  const close = () => setChoosing(undefined)
  const overlay = choosing === 'guide' ? (
    <HandOverSheet onClose={close} />
  ) : choosing === 'area' ? (
    <AreaSheet onClose={close} />
  ) : choosing === 'how' ? (
    <HowSheet onClose={close} />
  ) : leaving ? (
    <Dialog
      question={leaving === 'everywhere' ? '在所有手机上退出吗？' : '退出登录吗？'}
      sentence={waiting + marks > 0 ? `还有${waiting + marks}条没有发出去，下次登录后再发。` : '下次用要再输一次口令。'}
      keep={{ label: '不退出', onPress: () => setLeaving(undefined) }}
      undo={{ label: '退出', onPress: () => void signOut(leaving === 'everywhere') }}
    />
  ) : undefined

  const beside = me && (
    <Panel title="在居民身边">
      <View className="rows">
        <ListRow icon="users-three" title="陪居民一起做" note="出一个码，两部手机一起走" onPress={() => openPage(routes.assist())} />
        <ListRow icon="identification-card" title="居民没有微信" note="用我的手机做，做完交还" onPress={() => setChoosing('guide')} />
        <ListRow icon="house" title="今天在哪个社区" note={area ? area.name : '没有选，就不记社区'} onPress={() => setChoosing('area')} />
        <ListRow icon="map-pin" title="走访" note="小区、单位、人群" onPress={() => openPage(routes.visits)} />
        {mayReview(me.role) && <ListRow icon="list-checks" title="复核" note="抽到的登记，换个人再看一遍" onPress={() => openPage(routes.reviews)} />}
        {mayReview(me.role) && <ListRow icon="chart-line-up" title="登记" note="做好了多少，卡在哪里" onPress={() => openPage(routes.tally)} />}
        {waiting + marks > 0 && (
          <ListRow icon="cloud-slash" title="等着发送" note={`${waiting + marks}条存在这部手机上，联网后发送，点这里现在发`} onPress={() => void send()} />
        )}
      </View>
    </Panel>
  )
  return (
    <DeskFrame title="今日" at="officerDesk" {...(me ? { note: [me.station, me.name, roleNames[me.role]].filter(Boolean).join('　') } : {})} {...(today.value ? { side: <View className="note">{`截至${friendlyTime(today.value.asOf, now)}`}</View> } : {})} overlay={overlay}>
      {!me && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : asking && <Skeleton label="正在看您的账号" />)}
      {me && failed && heardAt && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>
            {`${failed.message === errorMessages.UNAVAILABLE ? '没连上网' : failed.message}。下面是${friendlyTime(heardAt, now)}看到的，陪同和走访照常可以做。`}
          </Notice>
        </View>
      )}
      {said && (
        <View className="section-near">
          <Notice icon="warning" tone="care" live>
            {said}
          </Notice>
        </View>
      )}
      {me && !wide && beside}
      {me && <TodayPanels today={today} role={me.role} areas={areas} now={now} onHow={() => setChoosing('how')} />}
      {me && (
        <View className="desk-halves">
          {wide && beside}
          <SignOutRows expiresAt={me.expiresAt} now={now} onLeave={setLeaving} />
        </View>
      )}
    </DeskFrame>
  )
}
