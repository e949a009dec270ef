import { useRouter } from '@tarojs/taro'
import { scamKindOf } from '../../../../contract/vocabulary'
import { LoopsScreen } from '@/features/officer/loops/LoopsScreen'
import '@/features/cases/case.scss'

export default function LoopsPage() {
  const { clusterId, kind: named, loopId } = useRouter().params
  const kind = scamKindOf(named)
  const cluster = clusterId ? { cluster: { clusterId, ...(kind ? { kind } : {}) } } : {}
  return <LoopsScreen now={new Date()} {...cluster} {...(loopId ? { loopId } : {})} />
}
