import { DeskFrame } from '../frame/DeskFrame'
import '../officer.scss'

export function ContestsScreen() {
  return (
    <DeskFrame title="有奖竞答" at="contestDesk">
      {null}
    </DeskFrame>
  )
}
