import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function PublishingScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="publishing" title="预警与案例">
      <Heading level={1}>预警与案例</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
