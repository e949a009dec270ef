import { View } from '@tarojs/components'
import type { Scenario } from '../../../contract/scenario'
import { scamKindNames } from '../../../contract/vocabulary'
import { Heading } from '@/shared/ui/Heading'
import { Numbered } from '@/shared/ui/Numbered'
import { VerdictTag } from '@/shared/ui/Tag'
import type { Debrief } from './debriefOf'
import { endTitle, heardWords, signsWords } from './endWords'
import { signsOn } from './usePresentation'

interface PresentSlideProps {
  scenario: Scenario
  debrief: Debrief
  slide: number
  slides: number
}

/** One page of the look back, short enough for the back row: what it was, then the signs, then what to do. */
export function PresentSlide({ scenario, debrief, slide, slides }: PresentSlideProps) {
  const { genuine, kind } = scenario
  if (slide === 1) {
    return (
      <>
        <View className="sim-verdict">
          <VerdictTag verdict={genuine ? 'genuine' : 'scam'} />
          {!genuine && <View>{scamKindNames[kind]}</View>}
        </View>
        <Heading level={1}>{endTitle(debrief, genuine)}</Heading>
        <View className="para">{scenario.debrief.wanted}</View>
        <View className="para">{signsWords(debrief, genuine)}</View>
      </>
    )
  }
  if (slide === slides) {
    return (
      <>
        <Heading level={1}>下次这样做</Heading>
        <Numbered lines={scenario.debrief.nextTime} />
        <View className="para">可以这样说</View>
        <View className="sim-quote">{`“${scenario.debrief.say}”`}</View>
      </>
    )
  }
  return (
    <>
      <Heading level={1}>{genuine ? '哪里看得出是真的' : '哪里可以停下来'}</Heading>
      {signsOn(debrief, slide).map(({ at, lines, sign }) => (
        <View key={at} className="show-sign">
          <View className="sim-heard">{heardWords(lines.filter(({ by }) => by === 'them'))}</View>
          <View className="strong">{sign?.title}</View>
          <View>{sign?.note}</View>
        </View>
      ))}
    </>
  )
}
