import { Input, Picker, Text, View } from '@tarojs/components'
import { FieldProblem } from '../FieldProblem'

interface TimeFieldProps {
  label: string
  /** 09:00. */
  value: string
  onChange: (time: string) => void
  problem?: string | undefined
}

/** A time of the day, as DayField is for days: the browser's own field, WeChat's wheels there. */
export function TimeField({ label, onChange, problem, value }: TimeFieldProps) {
  return (
    <View className="form-field">
      <Text className="strong" aria-hidden="true">
        {label}
      </Text>
      <View className={problem ? 'field field-wrong' : 'field'}>
        {process.env.TARO_ENV === 'h5' ? (
          <Input className="field-input" value={value} aria-label={label} nativeProps={{ type: 'time', 'aria-label': label }} onInput={event => onChange(event.detail.value)} />
        ) : (
          <Picker className="field-picker" mode="time" value={value || '09:00'} onChange={event => onChange(event.detail.value)}>
            <View className="field-input field-day" role="button" aria-label={`${label}：${value || '没有选'}`}>
              {value || '点这里选时间'}
            </View>
          </Picker>
        )}
      </View>
      <FieldProblem>{problem}</FieldProblem>
    </View>
  )
}
