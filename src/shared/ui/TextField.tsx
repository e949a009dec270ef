import { Input, Textarea, View } from '@tarojs/components'
import { Icon } from './Icon'

interface TextFieldProps {
  /** Spoken; the page's heading asks the question. */
  label: string
  value: string
  onChange: (value: string) => void
  /** `secret` shows dots. */
  kind?: 'text' | 'digits' | 'phone' | 'long' | 'secret'
  most: number
  /** How to mend what is typed. What was typed stays. */
  problem?: string | undefined
  /** What is good to know about it. */
  hint?: string | undefined
  /** What a browser may fill in by itself: username, current-password, new-password. */
  autoComplete?: string
  /** Enter in a browser, or the keyboard's own key. */
  onEnter?: () => void
}

/** One field a page. The sentence that says what is wrong stands under it and is spoken. */
export function TextField({ label, value, onChange, kind = 'text', most, problem, hint, autoComplete, onEnter }: TextFieldProps) {
  const common = {
    className: kind === 'long' ? 'field-input field-long' : 'field-input',
    value,
    maxlength: most,
    'aria-label': label,
    // A browser's reader hears the field inside Taro's element, which takes no name from it.
    ...(process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label, ...(autoComplete ? { autocomplete: autoComplete } : {}) } } : {}),
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value)
  }
  return (
    <View>
      <View className={problem ? 'field field-wrong' : 'field'}>
        {kind === 'long' ? (
          <Textarea {...common} placeholder="" autoHeight />
        ) : (
          <Input
            {...common}
            type={kind === 'digits' ? 'number' : 'text'}
            {...(kind === 'secret' ? { password: true } : {})}
            {...(onEnter ? { onConfirm: onEnter } : {})}
            placeholder=""
          />
        )}
      </View>
      <View className="field-help" role="status" aria-live="polite">
        {problem ? (
          <>
            <Icon name="warning" tone="care" />
            <View className="note">{problem}</View>
          </>
        ) : hint ? (
          <>
            <Icon name="info" />
            <View className="note">{hint}</View>
          </>
        ) : null}
      </View>
    </View>
  )
}
