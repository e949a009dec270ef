import { Input, Text, View } from '@tarojs/components'
import { Pressable } from '@/shared/ui/Pressable'

interface StepperProps {
  label: string
  unit: string
  value: number
  /** How much one press is. */
  step: number
  onChange: (value: number) => void
}

const most = 1_000_000

/** A count that is pressed up and down, or typed. */
export function Stepper({ label, onChange, step, unit, value }: StepperProps) {
  const put = (next: number) => onChange(Math.max(0, Math.min(most, next)))
  const name = `${label}，${unit}`
  return (
    <View className="stepper" role="group" aria-label={name}>
      <View className="stepper-label" aria-hidden="true">
        <Text>{label}</Text>
        <Text className="note stepper-unit">{unit}</Text>
      </View>
      <View className="stepper-parts">
        <Pressable className="stepper-press" label={`${label}减${step}`} disabled={value === 0} onPress={() => put(value - step)}>
          <Text>{`−${step}`}</Text>
        </Pressable>
        <Input
          className="stepper-value"
          type="number"
          value={String(value)}
          maxlength={7}
          aria-label={name}
          {...(process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': name, inputmode: 'numeric' } } : {})}
          onInput={event => put(Number(event.detail.value.replace(/\D/g, '')) || 0)}
        />
        <Pressable className="stepper-press" label={`${label}加${step}`} onPress={() => put(value + step)}>
          <Text>{`+${step}`}</Text>
        </Pressable>
      </View>
    </View>
  )
}
