import { useRouter } from '@tarojs/taro'
import { scamKindOf } from '../../../contract/vocabulary'
import { CallScreen } from '@/features/report/CallScreen'

export default function CallPage() {
  const { kind } = useRouter().params
  const known = scamKindOf(kind)
  return <CallScreen {...(known ? { kind: known } : {})} />
}
