import { useRouter } from '@tarojs/taro'
import { chinaDay } from '../../../../contract/chinaDay'
import { RecheckScreen } from '@/features/registration/RecheckScreen'

export default function RecheckPage() {
  const { guideId = '' } = useRouter().params
  return <RecheckScreen guideId={guideId} today={chinaDay(new Date())} />
}
