import { useRouter } from '@tarojs/taro'
import { chinaDay } from '@/features/registration/chinaDay'
import { RecheckScreen } from '@/features/registration/RecheckScreen'

export default function RecheckPage() {
  const { guideId = '' } = useRouter().params
  return <RecheckScreen guideId={guideId} today={chinaDay(new Date())} />
}
