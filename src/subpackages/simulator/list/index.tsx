import { ScenarioListScreen } from '@/features/simulator/ScenarioListScreen'

export default function ScenarioListPage() {
  return <ScenarioListScreen />
}
