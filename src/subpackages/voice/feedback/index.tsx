import { useRouter } from '@tarojs/taro'
import { FeedbackScreen } from '@/features/voice/FeedbackScreen'
import { useAbout } from '@/features/voice/useAbout'

export default function FeedbackPage() {
  const { questionId } = useRouter().params
  return <FeedbackScreen now={new Date()} about={useAbout(questionId)} {...(questionId ? { kind: 'wrong' as const } : {})} />
}
