import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'

/** Bars while something loads, after 300 ms only: what comes at once needs none. */
export function Skeleton({ label = '正在读取' }: { label?: string }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <View role="status" aria-label={label}>
      <View className="bar" style="width:38%" />
      <View className="bar" />
      <View className="bar" style="width:74%" />
    </View>
  )
}
