import { useRouter } from '@tarojs/taro'
import { scamKindOf } from '../../../../contract/vocabulary'
import { PracticeScreen } from '@/features/quiz/PracticeScreen'

export default function PracticePage() {
  const { kind, first } = useRouter().params
  const known = scamKindOf(kind)
  return <PracticeScreen {...(known ? { kind: known } : {})} {...(first ? { first } : {})} />
}
