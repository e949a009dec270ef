import { SimulationScreen } from '@/features/simulator/SimulationScreen'

export default function SimulationPage() {
  return <SimulationScreen />
}
