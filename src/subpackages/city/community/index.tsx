import { CommunityScreen } from '@/features/city/CommunityScreen'

export default function CommunityPage() {
  return <CommunityScreen />
}
