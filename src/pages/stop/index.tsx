import { useRouter } from '@tarojs/taro'
import { scamKindOf } from '../../../contract/vocabulary'
import { StopScreen } from '@/features/report/StopScreen'

export default function StopPage() {
  const { kind } = useRouter().params
  const known = scamKindOf(kind)
  return <StopScreen {...(known ? { kind: known } : {})} />
}
