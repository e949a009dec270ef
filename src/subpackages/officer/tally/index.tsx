import { TallyScreen } from '@/features/officer/TallyScreen'

export default function TallyPage() {
  return <TallyScreen now={new Date()} />
}
