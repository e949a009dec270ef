import { PublishingScreen } from '@/features/officer/publishing/PublishingScreen'

export default function PublishingPage() {
  return <PublishingScreen now={new Date()} />
}
