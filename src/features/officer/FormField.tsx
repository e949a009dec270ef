import { Text, View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { TextField } from '@/shared/ui/TextField'

/** A field of a form that has several: its label is in sight above it. */
export function FormField(props: ComponentProps<typeof TextField>) {
  return (
    <View className="form-field">
      <Text className="strong" aria-hidden="true">
        {props.label}
      </Text>
      <TextField {...props} />
    </View>
  )
}
