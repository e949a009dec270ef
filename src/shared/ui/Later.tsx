import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { afterDrawing, drawsAtOnce } from '@/platform/later'

/** What stands far down a page: drawn when the top is there. */
export function Later({ children }: { children: ReactNode }) {
  const [drawn, setDrawn] = useState(drawsAtOnce)
  useEffect(() => {
    if (!drawn) afterDrawing(() => setDrawn(true))
  }, [drawn])
  return <View className="slot">{drawn && children}</View>
}
