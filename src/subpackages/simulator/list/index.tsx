import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { ScenarioListScreen } from '@/features/simulator/ScenarioListScreen'

export default function ScenarioListPage() {
  const [visit, setVisit] = useState(0)
  useDidShow(() => setVisit(count => count + 1))
  return <ScenarioListScreen visit={visit} />
}
