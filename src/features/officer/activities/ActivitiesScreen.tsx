import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function ActivitiesScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="activities" title="活动与简报">
      <Heading level={1}>活动与简报</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
