import { View } from '@tarojs/components'
import { useState } from 'react'
import { groupKindNames } from '../../../contract/group'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Skeleton } from '@/shared/ui/Skeleton'
import { GroupDetail } from './GroupDetail'
import { GroupJoin } from './GroupJoin'
import { GroupOpen } from './GroupOpen'
import { goneWords, scannedJoinCode } from './groupWords'
import { useGroups } from './useGroups'
import './group.scss'

type Step = { at: 'list' } | { at: 'open' } | { at: 'join'; code: string } | { at: 'one'; groupId: string; isNew?: boolean }

/** 一起学: a class, a workplace or an estate, joined by a code. The group sees numbers, never what one member answered. */
export function GroupsScreen({ code = '', now }: { code?: string; now: Date }) {
  const work = useGroups()
  const given = scannedJoinCode(code)
  const [step, setStep] = useState<Step>(given ? { at: 'join', code: given } : { at: 'list' })
  const turn = (next: Step) => {
    work.complain('')
    work.forgetFound()
    setStep(next)
    scrollToTop()
    focusHeading()
  }
  const toList = () => turn({ at: 'list' })
  const toOne = (groupId: string) => turn({ at: 'one', groupId })

  if (step.at === 'open') return <GroupOpen work={work} onOpened={toOne} onBack={toList} />
  if (step.at === 'join') return <GroupJoin work={work} code={step.code} onJoined={(groupId, isNew) => turn({ at: 'one', groupId, isNew })} onBack={toList} />
  const one = step.at === 'one' ? work.groups.find(({ groupId }) => groupId === step.groupId) : undefined
  if (one) return <GroupDetail work={work} group={one} isNew={step.at === 'one' && step.isNew === true} onBack={toList} />
  const { ended, failed, groups, heardAt, reading } = work
  return (
    <Page title="一起学" dock={<Button onPress={() => turn({ at: 'join', code: '' })}>输入码，加入</Button>}>
      <Heading level={1} className="group-head">
        一起学
      </Heading>
      <View className="note">班级、单位、小区用一个码加入，一起看练得怎么样。谁答了什么，别人都看不到。</View>
      {failed && groups.length > 0 && heardAt && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>{`${failed}。这些是${friendlyTime(heardAt, now)}存在手机上的。`}</Notice>
        </View>
      )}
      {ended.length > 0 && !failed && (
        <View className="section-near">
          <Notice live>{goneWords(ended)}</Notice>
          <Button kind="quiet" onPress={() => work.forgetEnded()}>
            知道了
          </Button>
        </View>
      )}
      {groups.length > 0 ? (
        <View className="rows section-near">
          {groups.map(({ groupId, kind, members, mine, name }) => (
            <ListRow key={groupId} icon="users-three" title={name} note={`${groupKindNames[kind]}　${members}人${mine ? '　我开的' : ''}`} onPress={() => toOne(groupId)} />
          ))}
        </View>
      ) : reading ? (
        <Skeleton label="正在读取" />
      ) : failed ? (
        <Empty live icon="cloud-slash" text={`${failed}，现在读不到。`} action={{ label: '再试一次', onPress: () => void work.read() }} />
      ) : (
        <Empty icon="users-three" text="您还没有加入。老师、单位或网格员会给您一个8位的码。" />
      )}
      <View className="rows section-near">
        <ListRow icon="pencil-line" title="我来开一个" note="给班级、单位或小区，开好就有码" onPress={() => turn({ at: 'open' })} />
      </View>
    </Page>
  )
}
