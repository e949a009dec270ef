import { View } from '@tarojs/components'
import type { Scenario } from '../../../contract/scenario'
import { scamKindNames } from '../../../contract/vocabulary'
import { openPage, turnBackTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { VerdictTag } from '@/shared/ui/Tag'
import type { Debrief } from './debriefOf'
import { deedWords, endTitle, signsWords } from './endWords'
import { MomentList } from './MomentList'
import { PracticeStrip } from './PracticeStrip'

interface DebriefPageProps {
  scenario: Scenario
  debrief: Debrief
  onBackTo: (at: number) => void
  onRestart: () => void
}

/** What it was about, the way one took with the moments where one could have stopped, and what to do the next time. */
export function DebriefPage({ scenario, debrief, onBackTo, onRestart }: DebriefPageProps) {
  const { genuine, kind } = scenario
  const { nextTime, say, wanted } = scenario.debrief
  return (
    <Page title="骗局模拟器" label={scenario.title} dock={<Button onPress={onRestart}>从头再走一遍</Button>}>
      <PracticeStrip scenario={scenario} />
      <View className="sim-verdict">
        <VerdictTag verdict={genuine ? 'genuine' : 'scam'} />
        {!genuine && <View className="note">{scamKindNames[kind]}</View>}
      </View>
      <Heading level={1}>{endTitle(debrief.end, genuine)}</Heading>
      <View className="para">{signsWords(debrief, genuine)}</View>
      <View className="section">
        <Heading level={2}>{genuine ? '这是怎么回事' : '对方想要什么'}</Heading>
        <View>{wanted}</View>
      </View>
      <View className="section">
        <Heading level={2}>下次这样做</Heading>
        <Numbered lines={nextTime} />
        <View className="note sim-say-head">可以这样说</View>
        <View className="sim-quote">{`“${say}”`}</View>
      </View>
      <View className="section">
        <Heading level={2}>刚才走过的路</Heading>
        <MomentList moments={debrief.moments} genuine={genuine} onBackTo={onBackTo} />
      </View>
      {debrief.deeds.length > 0 && (
        <View className="section">
          <Heading level={2}>您做过的事</Heading>
          {debrief.deeds.map(deed => (
            <View key={deed} className="sim-deed">
              {deedWords[deed]}
            </View>
          ))}
        </View>
      )}
      <View className="rows section">
        <ListRow icon="pencil-simple-line" title="做几道这一类的题" note={scamKindNames[kind]} onPress={() => openPage(routes.practice({ kind }))} />
        <ListRow icon="chat-text" title="换一段练练" note="回到骗局模拟器" onPress={() => turnBackTo(routes.simulator)} />
      </View>
    </Page>
  )
}
