import { OfficerPracticeScreen } from '@/features/officer/practice/OfficerPracticeScreen'

export default function OfficerPracticePage() {
  return <OfficerPracticeScreen now={new Date()} />
}
