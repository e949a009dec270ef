import { DeskFrame } from '../frame/DeskFrame'

export function PublishingScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="publishing" title="预警与案例">
      {now.getFullYear()}
    </DeskFrame>
  )
}
