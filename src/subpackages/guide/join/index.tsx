import { useRouter } from '@tarojs/taro'
import { JoinScreen } from '@/features/registration/JoinScreen'

export default function JoinPage() {
  const { code } = useRouter().params
  return <JoinScreen {...(code && { code })} />
}
