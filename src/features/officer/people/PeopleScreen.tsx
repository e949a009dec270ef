import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function PeopleScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="people" title="人员">
      <Heading level={1}>人员</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
