import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function VoicesScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="voiceDesk" title="意见">
      <Heading level={1}>意见</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
