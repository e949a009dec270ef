import { DeskFrame } from '../frame/DeskFrame'
import '../officer.scss'

export function OfficerPracticeScreen() {
  return (
    <DeskFrame title="宣防练习" at="officerPractice">
      {null}
    </DeskFrame>
  )
}
