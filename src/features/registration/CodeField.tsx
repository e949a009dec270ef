import { Input, Text, View } from '@tarojs/components'
import { typedCode } from './assistCodeIn'

interface CodeFieldProps {
  code: string
  onChange: (code: string) => void
  onEnter: () => void
}

const label = '6位数字'
/** A blank may stand between the threes where the code is pasted. */
const most = 7

/** Six digits in two groups, large: typed once, in the street. The field lies over what is seen, which shows the groups. */
export function CodeField({ code, onChange, onEnter }: CodeFieldProps) {
  const place = (i: number) => (
    <Text key={i} className={i === code.length ? 'code-place code-next' : 'code-place'}>
      {code[i] ?? ''}
    </Text>
  )
  return (
    <View className="code-field">
      <View className="code-places" aria-hidden="true">
        <View className="code-group">{[0, 1, 2].map(place)}</View>
        <View className="code-group">{[3, 4, 5].map(place)}</View>
      </View>
      <Input
        className="code-input"
        // Browsers throw away the zero in front and the blank of a number; there the keyboard is asked for by its mode.
        type={process.env.TARO_ENV === 'h5' ? 'text' : 'number'}
        value={code}
        maxlength={most}
        aria-label={label}
        {...(process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label, inputmode: 'numeric', autocomplete: 'off' } } : {})}
        onInput={event => onChange(typedCode(event.detail.value))}
        onConfirm={onEnter}
      />
    </View>
  )
}
