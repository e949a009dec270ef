import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { scamKindNames, scamKinds } from '../../../contract/vocabulary'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { kindIcons } from './kindIcons'
import { type KindTally, type Sitting, useLearningStore } from './learningStore'
import { CheckupAhead } from './CheckupAhead'
import { PracticeWeekDots } from './PracticeWeekDots'
import { sumJudged } from './skill'
import { SkillSection } from './SkillSection'
import { SkillSheet } from './SkillSheet'
import { useKnownToServer } from './useKnownToServer'
import { allAnswers, weakKinds } from './weakKinds'
import './quiz.scss'

/** Sittings shown; older ones count in the kinds above. */
const shownSittings = 20

function sittingName({ mode, kind, short }: Sitting): string {
  if (mode === 'checkup') return short ? '小体检' : '防骗体检'
  return kind ? scamKindNames[kind] : '今日一练'
}

interface ProgressScreenProps {
  now: Date
  /** WeChat's template of reminders, where the city has one. */
  templateId?: string | undefined
}

/** 我的进步: 我的识骗力 and what to practise, the days of this week, the next short checkup, each kind, and the last sittings. */
export function ProgressScreen({ now, templateId }: ProgressScreenProps) {
  const { byKind, cards, firsts = byKind, sittings } = useLearningStore()
  const [explained, setExplained] = useState(false)
  useKnownToServer()

  const practised = scamKinds.flatMap(kind => (byKind[kind] ? [{ kind, tally: byKind[kind] }] : []))
  if (practised.length === 0 && sittings.length === 0) {
    return (
      <Page title="我的进步">
        <Heading level={1}>我的进步</Heading>
        <Empty icon="pencil-line" text="还没有做过题。" action={{ label: '开始今日一练', onPress: () => openPage(routes.practice()) }} />
      </Page>
    )
  }
  const judged = sumJudged(Object.values(firsts))
  const times = [...sittings.map(({ finishedAt }) => finishedAt), ...Object.values(cards).map(card => card.last_review)]
  return (
    <Page title="我的进步" overlay={explained && <SkillSheet judged={judged} onClose={() => setExplained(false)} />}>
      <Heading level={1}>我的进步</Heading>
      <Heading level={2} className="section-near">
        我的识骗力
      </Heading>
      <SkillSection judged={judged} onExplain={() => setExplained(true)} />
      <ToPractise answers={allAnswers(byKind, firsts)} />
      <PracticeWeekDots times={times} now={now} />
      <CheckupAhead templateId={templateId} now={now} />
      <View className="rows section-near">
        <ListRow icon="export" title="画一张分享卡片" note="写上您能分清的，请家里人也来练" onPress={() => openPage(routes.card)} />
      </View>
      <View className="section section-near">
        <Heading level={2}>每一类</Heading>
        <View className="rows" role="list">
          {practised.map(({ kind, tally }) => (
            <View key={kind} className="pair-row" role="listitem">
              <Text>{scamKindNames[kind]}</Text>
              <Text className="note">{`做过${tally.answered}题，对${tally.right}题`}</Text>
            </View>
          ))}
        </View>
      </View>
      {sittings.length > 0 && <Sittings sittings={sittings} now={now} />}
    </Page>
  )
}

function ToPractise({ answers }: { answers: Readonly<Record<string, KindTally>> }) {
  const weak = weakKinds(answers)
  return (
    <View className="section section-near">
      <Heading level={2}>接下来练什么</Heading>
      <View className="rows">
        {weak.map(({ kind, words }) => (
          <ListRow key={kind} icon={kindIcons[kind]} title={scamKindNames[kind]} note={words} onPress={() => openPage(routes.practice({ kind }))} />
        ))}
        {weak.length === 0 && <ListRow icon="pencil-line" title="今日一练" note="见过的都分清了，练练没见过的" onPress={() => openPage(routes.practice())} />}
      </View>
    </View>
  )
}

function Sittings({ sittings, now }: { sittings: readonly Sitting[]; now: Date }) {
  return (
    <View className="section section-near">
      <Heading level={2}>最近做过</Heading>
      <View className="rows" role="list">
        {sittings.slice(0, shownSittings).map(sitting => (
          <View key={sitting.attemptId} className="pair-row" role="listitem">
            <Text>{sittingName(sitting)}</Text>
            <Text className="note">{`${friendlyTime(sitting.finishedAt, now)}　${sitting.total}题，对${sitting.right}题`}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
