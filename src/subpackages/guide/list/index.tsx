import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { chinaDay } from '../../../../contract/chinaDay'
import { GuideListScreen } from '@/features/registration/GuideListScreen'

export default function GuidesPage() {
  const [today, setToday] = useState(() => chinaDay(new Date()))
  useDidShow(() => setToday(chinaDay(new Date())))
  return <GuideListScreen today={today} />
}
