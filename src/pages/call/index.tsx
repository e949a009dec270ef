import { CallScreen } from '@/features/report/CallScreen'

export default function CallPage() {
  return <CallScreen />
}
