import { useRouter } from '@tarojs/taro'
import { CaseCard } from '@/features/cases/CaseCard'
import { useCasesStore } from '@/features/cases/casesStore'
import { useOfficerStore } from '@/features/officer/officerStore'
import { HandOverScreen } from '@/features/registration/HandOverScreen'

export default function HandOverPage() {
  const { guideId = '' } = useRouter().params
  const newest = useCasesStore(({ feed }) => feed?.head[0])
  const officer = useOfficerStore(({ me }) => me?.name)
  return <HandOverScreen guideId={guideId} officer={officer} freshCase={newest && <CaseCard one={newest} />} />
}
