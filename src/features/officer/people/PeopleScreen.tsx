import { DeskFrame } from '../frame/DeskFrame'

export function PeopleScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="people" title="人员">
      {now.getFullYear()}
    </DeskFrame>
  )
}
