import { View } from '@tarojs/components'
import { chinaDay } from '../../../../contract/chinaDay'
import type { TypedAlert } from '../../../../contract/loopDraft'
import { DayField } from '../DayField'
import { OneOf } from './ChoiceFields'
import { problemAt, useDraftForm } from './draftContext'
import { endOfDay, firstDayOf, lastDayOf, startOfDay } from './emptyTexts'
import { fieldIdOf } from './fieldWords'
import { WordsField } from './WordsField'

const kinds = { once: '只这一段时间', yearly: '每年这一段' } as const
const inDays = (now: Date, days: number) => chinaDay(new Date(now.getTime() + days * 86_400_000))

/** From the first day to the last, both included: once, or every year. */
export function ValidityFields({ validity, now }: { validity: TypedAlert['validity']; now: Date }) {
  const { findings, put } = useDraftForm()
  const today = chinaDay(now)
  const empty = { once: { type: 'once', from: startOfDay(today), until: endOfDay(inDays(now, 14)) }, yearly: { type: 'yearly', fromDay: '', untilDay: '' } } as const
  const [first, last] = [inDays(now, -366), inDays(now, 366)]
  return (
    <>
      <OneOf label="有效期" path="validity" choices={kinds} chosen={validity.type} onChoose={to => to !== validity.type && put('validity', empty[to])} />
      {validity.type === 'once' ? (
        <View className="days">
          <View id={fieldIdOf('validity.from')}>
            <DayField label="从哪天起" value={firstDayOf(validity.from)} first={first} last={last} problem={problemAt(findings, 'validity.from')} onChange={day => put('validity.from', startOfDay(day))} />
          </View>
          <View id={fieldIdOf('validity.until')}>
            <DayField label="到哪天止，这一天还有效" value={lastDayOf(validity.until)} first={first} last={last} problem={problemAt(findings, 'validity.until')} onChange={day => put('validity.until', endOfDay(day))} />
          </View>
        </View>
      ) : (
        <View className="days">
          <WordsField path="validity.fromDay" />
          <WordsField path="validity.untilDay" />
        </View>
      )}
    </>
  )
}
