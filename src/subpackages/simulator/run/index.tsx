import { useRouter } from '@tarojs/taro'
import { SimulationScreen } from '@/features/simulator/SimulationScreen'

export default function SimulationPage() {
  const { scenarioId = '', show } = useRouter().params
  return <SimulationScreen scenarioId={scenarioId} show={show === '1'} />
}
