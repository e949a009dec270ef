import { useRouter } from '@tarojs/taro'
import { type ScamKind, scamKinds } from '../../../contract/vocabulary'
import { StopScreen } from '@/features/report/StopScreen'

export default function StopPage() {
  const { kind } = useRouter().params
  const known = scamKinds.find(each => each === (kind as ScamKind))
  return <StopScreen {...(known ? { kind: known } : {})} />
}
