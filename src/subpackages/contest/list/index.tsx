import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { ContestListScreen } from '@/features/contest/ContestListScreen'

export default function ContestListPage() {
  const [shown, setShown] = useState(0)
  useDidShow(() => setShown(count => count + 1))
  return <ContestListScreen now={new Date()} shown={shown} />
}
