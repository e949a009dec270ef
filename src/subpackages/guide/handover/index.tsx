import { useRouter } from '@tarojs/taro'
import { CaseCard } from '@/features/cases/CaseCard'
import { useCasesStore } from '@/features/cases/casesStore'
import { HandOverScreen } from '@/features/registration/HandOverScreen'

export default function HandOverPage() {
  const { guideId = '' } = useRouter().params
  const newest = useCasesStore(({ feed }) => feed?.head[0])
  return <HandOverScreen guideId={guideId} freshCase={newest && <CaseCard one={newest} />} />
}
