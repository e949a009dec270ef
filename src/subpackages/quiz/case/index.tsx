import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { CaseScreen } from '@/features/cases/CaseScreen'
import { shareCardOf } from '@/features/cases/shareCardOf'
import { OneQuestion } from '@/features/quiz/OneQuestion'

export default function CasePage() {
  const { caseId = '' } = useRouter().params
  useShareAppMessage(() => shareCardOf(caseId))
  return <CaseScreen caseId={caseId} ask={questionId => <OneQuestion questionId={questionId} />} />
}
