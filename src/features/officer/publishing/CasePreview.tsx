import { Text, View } from '@tarojs/components'
import type { TypedCase } from '../../../../contract/loopDraft'
import { scamKindNames } from '../../../../contract/vocabulary'
import { chineseDate } from '@/shared/day'
import { Flags } from '@/shared/ui/Flags'
import { Numbered } from '@/shared/ui/Numbered'
import { Phrased } from '@/shared/ui/Phrased'
import type { PreviewParts } from './previewParts'
import { sourcesIn } from './sourcesIn'

/** What a resident will see of a case. Nothing of it can be pressed. */
export function CasePreview({ text, parts: { OutcomeTag, Timeline } }: { text: TypedCase; parts: PreviewParts }) {
  const { advice, date, flags, kinds, outcome, place, publisher, reviewedOn, steps, title } = text
  return (
    <>
      <OutcomeTag outcome={outcome} />
      <View className="h1">
        <Phrased>{title}</Phrased>
      </View>
      <View className="note case-meta">
        <Phrased>{[kinds.map(kind => scamKindNames[kind]).join('、'), [place, chineseDate(date)].filter(Boolean).join('，'), `${publisher}发布`].filter(Boolean).join('　|')}</Phrased>
      </View>
      <Timeline steps={steps.filter(step => step.text)} />
      <View className="section">
        <View className="h2">哪里不对</View>
        <Flags flags={flags.filter(({ mark, note }) => mark || note)} />
      </View>
      <View className="section-near">
        <View className="h2">遇到这样的事</View>
        <Numbered lines={advice.filter(Boolean)} />
      </View>
      <View className="case-source note">
        <Text>{`${sourcesIn(text)}${chineseDate(reviewedOn)}核对。`}</Text>
      </View>
    </>
  )
}
