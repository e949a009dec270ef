import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ContestScreen } from '@/features/contest/ContestScreen'

export default function ContestPage() {
  const { contestId = '' } = useRouter().params
  const [shown, setShown] = useState(0)
  useDidShow(() => setShown(count => count + 1))
  return <ContestScreen contestId={contestId} now={new Date()} shown={shown} />
}
