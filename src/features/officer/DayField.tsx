import { Input, Picker, Text, View } from '@tarojs/components'
import { chineseDate } from '@/shared/day'
import { FieldProblem } from './FieldProblem'

interface DayFieldProps {
  label: string
  /** 2026-11-22, as the others; '' where none is given. */
  value: string
  first: string
  last: string
  onChange: (day: string) => void
  problem?: string | undefined
}

/** A day: the browser's own field, by keyboard too; WeChat's wheels there. */
export function DayField({ label, value, first, last, onChange, problem }: DayFieldProps) {
  return (
    <View className="form-field">
      <Text className="strong" aria-hidden="true">
        {label}
      </Text>
      <View className={problem ? 'field field-wrong' : 'field'}>
        {process.env.TARO_ENV === 'h5' ? (
          <Input
            className="field-input"
            value={value}
            aria-label={label}
            nativeProps={{ type: 'date', min: first, max: last, 'aria-label': label }}
            onInput={event => onChange(event.detail.value)}
          />
        ) : (
          <Picker className="field-picker" mode="date" start={first} end={last} value={value || first} onChange={event => onChange(event.detail.value)}>
            <View className="field-input field-day" role="button" aria-label={`${label}：${value ? chineseDate(value) : '没有选'}`}>
              {value ? chineseDate(value) : '点这里选日期'}
            </View>
          </Picker>
        )}
      </View>
      <FieldProblem>{problem}</FieldProblem>
    </View>
  )
}
