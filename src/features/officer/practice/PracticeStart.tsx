import { View } from '@tarojs/components'
import type { ActionOutput } from '../../../../contract/actions'
import { type PracticeTopic, practiceTopicNames } from '../../../../contract/officerPractice'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { DataTable } from '../frame/DataTable'
import { grouped } from '../frame/numberWords'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import type { Asked } from '../useAsked'
import { mineWords, shareWords, topicNotes } from './practiceWords'

type State = ActionOutput<'officerPractice.state'>

interface PracticeStartProps {
  asked: Asked<State>
  now: Date
  busy: boolean
  problem: string
  onBegin: (topic: PracticeTopic | undefined) => void
}

/** What to practise, my own topics, and stations beside each other. */
export function PracticeStart({ asked: { value, failed, again }, now, busy, problem, onBegin }: PracticeStartProps) {
  return (
    <>
      <View className="para practice-intro">练怎么讲、怎么劝、法律怎么说。没见过的和上次没答对的先考。自己的成绩只有自己看得到，不排个人名次，也不算进居民的数。</View>
      {problem && (
        <Notice icon="warning" tone="care" live>
          {problem}
        </Notice>
      )}
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取" />)}
      {value && (
        <>
          <Panel title="选一个内容">
            {value.mine.map(mine => (
              <ListRow key={mine.topic} title={practiceTopicNames[mine.topic]} note={`${topicNotes[mine.topic]}。${mineWords(mine)}。`} onPress={() => onBegin(mine.topic)} />
            ))}
            <View className="section-near practice-go">
              <Button disabled={busy} onPress={() => onBegin(undefined)}>
                {busy ? '正在抽题…' : '都练一点，开始'}
              </Button>
            </View>
          </Panel>
          <Stations value={value} now={now} />
        </>
      )}
      <Panel title="讲课和上门用得上">
        <ListRow icon="chat-text" title="骗局模拟器" note="电脑上能放到大屏，请大家一起出主意" onPress={() => openPage(routes.simulator)} />
        <ListRow icon="users-three" title="一起学" note="给班级、单位、小区开一个组，大家凭码加入" onPress={() => openPage(routes.groups())} />
      </Panel>
    </>
  )
}

function Stations({ value, now }: { value: State; now: Date }) {
  return (
    <Panel title="各单位练了多少" note={`截至${friendlyTime(value.asOf, now)}`}>
      {value.stations.length === 0 ? (
        <View className="para">到这周一还没有人交过练习。这周交的，下周一算进来。</View>
      ) : (
        <DataTable
          caption="各单位练了多少"
          keyOf={({ station }) => station}
          rows={value.stations}
          columns={[
            { head: '单位', cell: ({ station }) => station },
            { head: '练的人', unit: '人', number: true, cell: ({ people }) => (people === null ? '不显示' : grouped(people)) },
            { head: '交了', unit: '份', number: true, cell: ({ papers }) => (papers === null ? '不显示' : grouped(papers)) },
            { head: '答对', number: true, cell: ({ share }) => shareWords(share) }
          ]}
        />
      )}
      <View className="note">每周一更新，每满5个人一起算，都是约数。不到5个人练过的单位不显示数。谁答得怎样，看不出来。</View>
    </Panel>
  )
}
