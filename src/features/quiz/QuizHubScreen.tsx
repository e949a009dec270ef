import { View } from '@tarojs/components'
import { type ScamKind, scamKindNames, scamKinds, tenKinds2025 } from '../../../contract/vocabulary'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { dueWords } from '@/shared/dueWords'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { CheckupRow } from './CheckupRow'
import { kindIcons } from './kindIcons'
import type { KindTally } from './learningStore'
import type { Practice } from './practiceStore'

interface QuizHubScreenProps {
  /** How many lessons of 小课堂 are learnt. */
  lessonsLearnt?: number
  byKind: Readonly<Record<string, KindTally>>
  /** The practices under way, by kind or `daily`. */
  practices: Readonly<Record<string, Practice>>
  /** How many reviews are due. */
  due?: number
  /** 今日一练 was done today. */
  doneToday?: boolean
  now: Date
}

/** 答题: 今日一练, 防骗体检, 我的进步, and 分类练习 kind by kind. */
export function QuizHubScreen({ byKind, practices, lessonsLearnt = 0, due = 0, doneToday = false, now }: QuizHubScreenProps) {
  const daily = practices['daily']

  const note = (kind: ScamKind): string => {
    const underWay = practices[kind]
    if (underWay) return `做到第${underWay.at + 1}题，共${underWay.questionIds.length}题`
    const tally = byKind[kind]
    return tally ? `做过${tally.answered}题，对了${tally.right}题` : '还没练过'
  }
  const rows = (kinds: readonly ScamKind[]) => (
    <View className="rows">
      {kinds.map(kind => (
        <ListRow key={kind} icon={kindIcons[kind]} title={scamKindNames[kind]} note={note(kind)} onPress={() => openPage(routes.practice({ kind }))} />
      ))}
    </View>
  )
  return (
    <Page title="答题" tab="quiz" report="bar">
      <Heading level={1} className="hub-head">
        每天练几题
      </Heading>
      <View className="note">{doneToday && !daily ? '今天练过了' : due ? dueWords(due) : ''}</View>
      <View className="hub-start">
        <Button kind={doneToday && !daily ? 'secondary' : 'primary'} onPress={() => openPage(routes.practice())}>
          {daily ? '接着做' : doneToday ? '再练5题' : '开始今日一练'}
        </Button>
      </View>
      <View className="rows home-rows">
        <ListRow icon="chalkboard-teacher" title="小课堂" note={lessonsLearnt ? `已学${lessonsLearnt}课，一课约1分钟` : '一课一种骗术，约1分钟'} onPress={() => openPage(routes.lessons)} />
        <ListRow icon="chat-text" title="骗局模拟器" note="跟“骗子”对一回话，练一练" onPress={() => openPage(routes.simulator)} />
        <CheckupRow now={now} />
        <ListRow icon="trophy" title="有奖竞答" note="全市一起答，抽奖结果人人能核对" onPress={() => openPage(routes.contests)} />
        <ListRow icon="users-three" title="一起学" note="班级、单位、小区，用一个码加入" onPress={() => openPage(routes.groups())} />
        <ListRow icon="chart-line-up" title="我的进步" note="我的识骗力，接下来练什么" onPress={() => openPage(routes.progress)} />
      </View>
      <View className="section">
        <Heading level={2}>常见的十类</Heading>
        <View className="note section-note">公安部2025年6月公布</View>
        {rows(tenKinds2025)}
      </View>
      <View className="section">
        <Heading level={2}>还有这些</Heading>
        {rows(scamKinds.filter(kind => !tenKinds2025.includes(kind)))}
      </View>
    </Page>
  )
}
