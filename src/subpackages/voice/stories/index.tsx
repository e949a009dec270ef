import { StoriesScreen } from '@/features/voice/StoriesScreen'

export default function StoriesPage() {
  return <StoriesScreen now={new Date()} />
}
