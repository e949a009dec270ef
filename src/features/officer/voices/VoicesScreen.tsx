import { DeskFrame } from '../frame/DeskFrame'

export function VoicesScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="voiceDesk" title="意见">
      {now.getFullYear()}
    </DeskFrame>
  )
}
