import { useRouter } from '@tarojs/taro'
import { DrawScreen } from '@/features/contest/DrawScreen'

export default function DrawPage() {
  const { contestId = '' } = useRouter().params
  return <DrawScreen contestId={contestId} now={new Date()} />
}
