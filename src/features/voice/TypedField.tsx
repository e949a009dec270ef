import { View } from '@tarojs/components'
import { maskNumbers } from '../../../contract/maskNumbers'
import { TextField } from '@/shared/ui/TextField'

interface TypedFieldProps {
  label: string
  value: string
  most: number
  onChange: (text: string) => void
  kind?: 'text' | 'long'
  problem?: string | undefined
}

/** A field whose numbers of people are not sent: it says so while they stand there. */
export function TypedField({ label, value, most, onChange, kind = 'long', problem }: TypedFieldProps) {
  const { found } = maskNumbers(value)
  const hint = found.length ? `里面的${found.join('、')}会隐去，不会发给我们。` : value.length > most - Math.min(50, most / 4) ? `还能写${most - value.length}个字。` : undefined
  return (
    <View>
      <TextField label={label} kind={kind} value={value} most={most} problem={problem} hint={hint} onChange={onChange} />
    </View>
  )
}
