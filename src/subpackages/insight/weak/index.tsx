import { useShareAppMessage } from '@tarojs/taro'
import { useRef } from 'react'
import { pushCardOf } from '@/features/officer/insight/weak/pushCardOf'
import { WeakSpotsScreen } from '@/features/officer/insight/WeakSpotsScreen'

export default function WeakSpotsPage() {
  const spot = useRef<Parameters<typeof pushCardOf>[0]>()
  useShareAppMessage(() => pushCardOf(spot.current))
  return <WeakSpotsScreen now={new Date()} onSpot={opened => (spot.current = opened)} />
}
