import { Input, View } from '@tarojs/components'
import { Icon } from './Icon'

interface SearchFieldProps {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
}

/** A field to search in; what is typed counts at once. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <View className="search">
      <Icon name="magnifying-glass" tone="ink2" />
      <Input
        className="search-input"
        type="text"
        confirmType="search"
        maxlength={40}
        aria-label={label}
        // A browser's reader hears the field inside Taro's element, which takes no name from it.
        {...(process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : {})}
        placeholder={placeholder}
        placeholderClass="search-placeholder"
        value={value}
        onInput={event => onChange(event.detail.value)}
      />
    </View>
  )
}
