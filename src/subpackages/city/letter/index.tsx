import { useRouter } from '@tarojs/taro'
import { LetterScreen } from '@/features/city/LetterScreen'

/** WeChat hands over what stands in the code as `scene`, encoded once more. */
export default function LetterPage() {
  const { scene } = useRouter().params
  return <LetterScreen placeId={scene && decodeURIComponent(scene)} />
}
