import { Text, View } from '@tarojs/components'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { practiceWeek } from './practiceWeek'

/** 这周练了几天: seven days with a mark where something was practised. Read aloud as one sentence. */
export function PracticeWeekDots({ times, now }: { times: readonly string[]; now: Date }) {
  const { days, heading, spoken, word } = practiceWeek(times, now)
  return (
    <View className="section section-near">
      <Heading level={2}>{heading}</Heading>
      {word && <View className="note">{word}</View>}
      <View className="week" role="img" aria-label={spoken}>
        {days.map((practised, i) => (
          <View key={i} className="week-day" aria-hidden="true">
            <Text className="note">{'一二三四五六日'[i] ?? ''}</Text>
            <Icon name={practised ? 'check-circle-fill' : 'circle'} size="l" tone={practised ? 'act' : 'line'} />
          </View>
        ))}
      </View>
    </View>
  )
}
