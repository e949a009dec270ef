import { SurveyScreen } from '@/features/voice/SurveyScreen'

export default function SurveyPage() {
  return <SurveyScreen />
}
