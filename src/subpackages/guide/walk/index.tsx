import { useRouter } from '@tarojs/taro'
import { CaseCard } from '@/features/cases/CaseCard'
import { useCasesStore } from '@/features/cases/casesStore'
import { WalkScreen } from '@/features/registration/WalkScreen'

export default function WalkPage() {
  const { guideId = '', inviteId, step } = useRouter().params
  const newest = useCasesStore(({ feed }) => feed?.head[0])
  return (
    <WalkScreen
      guideId={guideId}
      {...(inviteId && { inviteId })}
      {...(step && { step })}
      freshCase={newest && <CaseCard one={newest} />}
    />
  )
}
