import { ReviewsScreen } from '@/features/officer/ReviewsScreen'

export default function ReviewsPage() {
  return <ReviewsScreen now={new Date()} />
}
