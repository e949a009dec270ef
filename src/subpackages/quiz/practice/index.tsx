import { useRouter } from '@tarojs/taro'
import { type ScamKind, scamKinds } from '../../../../contract/vocabulary'
import { PracticeScreen } from '@/features/quiz/PracticeScreen'

export default function PracticePage() {
  const { kind, first } = useRouter().params
  const known = scamKinds.find(each => each === (kind as ScamKind))
  return <PracticeScreen {...(known ? { kind: known } : {})} {...(first ? { first } : {})} />
}
