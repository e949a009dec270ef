import { useRouter } from '@tarojs/taro'
import { LetterScreen } from '@/features/city/LetterScreen'
import { placeIdOf } from '@/features/city/placeIdOf'

export default function LetterPage() {
  return <LetterScreen placeId={placeIdOf(useRouter().params.scene)} />
}
