import { useRouter } from '@tarojs/taro'
import { AssistScreen } from '@/features/registration/AssistScreen'

export default function AssistPage() {
  const { guideId, placeId } = useRouter().params
  return <AssistScreen guideId={guideId} placeId={placeId} />
}
