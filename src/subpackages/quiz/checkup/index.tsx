import { useRouter } from '@tarojs/taro'
import { CheckupScreen } from '@/features/quiz/CheckupScreen'

export default function CheckupPage() {
  return <CheckupScreen short={useRouter().params.short === '1'} />
}
