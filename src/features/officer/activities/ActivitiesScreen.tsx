import { DeskFrame } from '../frame/DeskFrame'

export function ActivitiesScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="activities" title="活动与简报">
      {now.getFullYear()}
    </DeskFrame>
  )
}
