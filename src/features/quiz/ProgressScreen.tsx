import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { type ScamKind, scamKindNames, scamKinds } from '../../../contract/vocabulary'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { call, mayBeKnown } from '@/shared/api/call'
import { friendlyTime } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { type KindTally, type Sitting, useLearningStore } from './learningStore'
import './quiz.scss'

/** Sittings shown; older ones count in the kinds above. */
const shownSittings = 20

function sittingName({ mode, kind }: Sitting): string {
  if (mode === 'checkup') return '防骗体检'
  return kind ? scamKindNames[kind] : '今日一练'
}

const answeredIn = (byKind: Readonly<Record<string, KindTally>>) => Object.values(byKind).reduce((sum, tally) => sum + tally.answered, 0)

/**
 * 我的进步: judging in hits and false alarms, each kind, and the last sittings. From the phone; where the server knows
 * of more (a new phone, the same account) from the server.
 */
export function ProgressScreen({ now }: { now: Date }) {
  const { byKind: own, sittings, addTallies } = useLearningStore()
  const [byKind, setByKind] = useState(own)
  useEffect(() => {
    if (!mayBeKnown()) return
    void call('quiz.progress', {}).then(found => {
      if (!found.ok) return
      const theirs = Object.fromEntries(found.value.byKind.map(({ kind, ...tally }) => [kind, tally]))
      if (answeredIn(theirs) <= answeredIn(useLearningStore.getState().byKind)) return
      addTallies(theirs)
      setByKind(theirs)
    })
  }, [addTallies])

  const practised = scamKinds.flatMap(kind => (byKind[kind] ? [{ kind, tally: byKind[kind] }] : []))
  if (practised.length === 0 && sittings.length === 0) {
    return (
      <Page title="我的进步">
        <Heading level={1}>我的进步</Heading>
        <Empty icon="pencil-line" text="还没有做过题。" action={{ label: '开始今日一练', onPress: () => openPage(routes.practice()) }} />
      </Page>
    )
  }
  return (
    <Page title="我的进步">
      <Heading level={1}>我的进步</Heading>
      <Judging tallies={practised.map(({ tally }) => tally)} />
      <View className="section section-near">
        <Heading level={2}>每一类</Heading>
        <View className="rows" role="list">
          {practised.map(({ kind, tally }) => (
            <KindRow key={kind} kind={kind} tally={tally} />
          ))}
        </View>
      </View>
      {sittings.length > 0 && (
        <View className="section section-near">
          <Heading level={2}>最近做过</Heading>
          <View className="rows" role="list">
            {sittings.slice(0, shownSittings).map(sitting => (
              <View key={sitting.attemptId} className="pair-row" role="listitem">
                <Text>{sittingName(sitting)}</Text>
                <Text className="note">{`${friendlyTime(sitting.finishedAt, now)}　${sitting.total}题对${sitting.right}题`}</Text>
              </View>
            ))}
          </View>
        </View>
      )}
    </Page>
  )
}

function Judging({ tallies }: { tallies: readonly KindTally[] }) {
  const sum = (key: keyof KindTally) => tallies.reduce((total, tally) => total + tally[key], 0)
  return (
    <View className="marks-rows">
      <View className="pair-row">
        <Text className="strong">{`诈骗消息${sum('scamSeen')}条`}</Text>
        <Text className="note">{`认出${sum('hits')}条`}</Text>
      </View>
      <View className="pair-row">
        <Text className="strong">{`正常消息${sum('genuineSeen')}条`}</Text>
        <Text className="note">{`当成诈骗${sum('falseAlarms')}条`}</Text>
      </View>
    </View>
  )
}

function KindRow({ kind, tally }: { kind: ScamKind; tally: KindTally }) {
  return (
    <View className="pair-row" role="listitem">
      <Text>{scamKindNames[kind]}</Text>
      <Text className="note">{`做过${tally.answered}题，对${tally.right}题`}</Text>
    </View>
  )
}
