import { View } from '@tarojs/components'
import type { Source } from '../../../contract/question'
import type { Scenario } from '../../../contract/scenario'
import { scamKindNames } from '../../../contract/vocabulary'
import { showsByClass } from '@/platform/drawn'
import { openPage, turnBackTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { basedOn } from '@/shared/basedOn'
import { chineseDate } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Numbered } from '@/shared/ui/Numbered'
import { Phrased } from '@/shared/ui/Phrased'
import { VerdictTag } from '@/shared/ui/Tag'
import { Tool } from '@/shared/ui/Tool'
import type { Debrief } from './debriefOf'
import { deedsWords, endTitle, signsWords } from './endWords'
import { PathList } from './PathList'
import { pathOf } from './pathOf'
import { PracticeStrip } from './PracticeStrip'

const againWords = '从头再走一遍'
const anotherWords = '换一段练练'

interface DebriefViewProps {
  scenario: Scenario
  /** Null before the first end: then only what is the same for everybody is drawn. */
  debrief: Debrief | null
  shown: boolean
  /** How many stretches of the way have been asked for. */
  seen: number
  sources: readonly Source[]
  onMore: () => void
  onBackTo: (at: number) => void
  onRestart: () => void
  onSources: () => void
}

/** What it was about, what to do the next time, and the way one took with the moments where one could have stopped. */
export function DebriefView({ scenario, debrief, shown, seen, sources, onMore, onBackTo, onRestart, onSources }: DebriefViewProps) {
  const { genuine, kind } = scenario
  const { nextTime, say, wanted } = scenario.debrief
  // Whoever held out has seen this stretch; whoever did not may want to try it again.
  const heldOut = debrief?.end === 'safe'
  const another = () => turnBackTo(routes.simulator)
  const deeds = deedsWords(debrief?.deeds ?? [], genuine)
  return (
    <View className={shown ? '' : 'sim-gone'}>
      <PracticeStrip scenario={scenario} />
      <View className="sim-verdict">
        <VerdictTag verdict={genuine ? 'genuine' : 'scam'} />
        <View className="note">
          <Phrased>{genuine ? scenario.title : `${scamKindNames[kind]}　${scenario.title}`}</Phrased>
        </View>
      </View>
      <Heading level={1}>{debrief ? endTitle(debrief, genuine) : ''}</Heading>
      <View className="para">{debrief ? signsWords(debrief, genuine) : ''}</View>
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
      {(deeds || showsByClass) && (
        <View className={deeds ? 'section' : 'sim-gone'}>
          <Heading level={2}>您做过的事</Heading>
          <View className="sim-deeds">{deeds}</View>
        </View>
      )}
      <View className="section">
        <Heading level={2}>刚才走过的路</Heading>
        <PathList path={debrief ? pathOf(debrief) : []} seen={seen} genuine={genuine} onMore={onMore} onBackTo={onBackTo} />
      </View>
      <View className="section">
        <Button onPress={heldOut ? another : onRestart}>{heldOut ? anotherWords : againWords}</Button>
        <Button kind="secondary" onPress={heldOut ? onRestart : another}>
          {heldOut ? againWords : anotherWords}
        </Button>
      </View>
      <View className="rows section-near">
        <ListRow icon="pencil-simple-line" title="做几道这一类的题" note={scamKindNames[kind]} onPress={() => openPage(routes.practice({ kind }))} />
      </View>
      {sources.length > 0 && (
        <View className="section">
          <View className="note">{`${basedOn(sources)}${chineseDate(scenario.reviewedOn)}核对。`}</View>
          <View className="tools sim-sources">
            <Tool icon="file-text" onPress={onSources}>
              看来源
            </Tool>
          </View>
        </View>
      )}
    </View>
  )
}
