import { Picker, View } from '@tarojs/components'
import dayjs from 'dayjs'
import { useState } from 'react'
import { chineseDate } from '@/shared/day'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { DayField } from './DayField'
import type { StepProps } from './stepProps'

const earliest = '2000-01-01'

/** When it happened: today, yesterday, another day, or not remembered. */
export function WhenStep({ draft, answer }: StepProps) {
  const today = dayjs().format('YYYY-MM-DD')
  const yesterday = dayjs().subtract(1, 'day').format('YYYY-MM-DD')
  const { metOn } = draft
  const other = metOn !== null && metOn !== today && metOn !== yesterday
  /** In a browser the day is written into a field of its own. */
  const [writing, setWriting] = useState(false)
  const state = (chosen: boolean) => (chosen ? 'chosen' : 'open')
  const choose = (day: string | null, toWrite = false) => {
    setWriting(toWrite)
    answer({ metOn: day })
  }
  const otherWords = other && metOn ? `别的日子：${chineseDate(metOn)}` : '别的日子'
  return (
    <>
      <Heading level={1} className="question-asked">
        什么时候的事？
      </Heading>
      <View className="choices form-choices" role="radiogroup" aria-label="什么时候的事">
        <Choice text="今天" state={state(metOn === today)} onPress={() => choose(today)} />
        <Choice text="昨天" state={state(metOn === yesterday)} onPress={() => choose(yesterday)} />
        {process.env.TARO_ENV === 'h5' ? (
          <Choice text={otherWords} state={state(other || writing)} onPress={() => choose(other ? metOn : null, true)} />
        ) : (
          <Picker mode="date" start={earliest} end={today} value={metOn ?? today} onChange={event => answer({ metOn: event.detail.value })}>
            <View className={`choice choice-${state(other)}`}>
              <Icon className="choice-open" name="circle" tone="ink2" size="l" />
              <Icon className="choice-full" name="radio-button-fill" size="l" />
              <View className="choice-words">{otherWords}</View>
            </View>
          </Picker>
        )}
        <Choice text="不记得了" state={state(metOn === null && !writing)} onPress={() => choose(null)} />
      </View>
      {writing && <DayField first={earliest} last={today} onChange={day => answer({ metOn: day })} />}
    </>
  )
}
