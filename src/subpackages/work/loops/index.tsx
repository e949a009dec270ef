import { LoopsScreen } from '@/features/officer/loops/LoopsScreen'

export default function LoopsPage() {
  return <LoopsScreen now={new Date()} />
}
