import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Problem } from './Problem'

interface DayFieldProps {
  /** 2026-11-22, as both the others. */
  first: string
  last: string
  /** null while what is written is no day that fits. */
  onChange: (day: string | null) => void
}

/** The browser's own field for a day: by keyboard too, which Taro's wheels are not. */
export function DayField({ first, last, onChange }: DayFieldProps) {
  const [problem, setProblem] = useState<string>()
  const write = (day: string) => {
    const fits = day >= first && day <= last
    setProblem(day === '' || fits ? undefined : '日期不对：最晚是今天，最早是2000年。')
    onChange(fits ? day : null)
  }
  return (
    <View>
      <View className={problem ? 'field field-wrong' : 'field'}>
        <Input
          className="field-input"
          aria-label="是哪一天"
          nativeProps={{ type: 'date', min: first, max: last, 'aria-label': '是哪一天' }}
          onInput={event => write(event.detail.value)}
        />
      </View>
      <Problem>{problem}</Problem>
    </View>
  )
}
