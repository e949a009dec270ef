import { useRouter } from '@tarojs/taro'
import { ContestPaperScreen } from '@/features/contest/ContestPaperScreen'

export default function ContestPaperPage() {
  const { contestId = '' } = useRouter().params
  return <ContestPaperScreen contestId={contestId} now={new Date()} />
}
