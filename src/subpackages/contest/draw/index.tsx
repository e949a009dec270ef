import { DrawScreen } from '@/features/contest/DrawScreen'

export default function DrawPage() {
  return <DrawScreen />
}
