import { useRouter } from '@tarojs/taro'
import { type ScamKind, scamKinds } from '../../../contract/vocabulary'
import { CallScreen } from '@/features/report/CallScreen'

export default function CallPage() {
  const { kind } = useRouter().params
  const known = scamKinds.find(each => each === (kind as ScamKind))
  return <CallScreen {...(known ? { kind: known } : {})} />
}
