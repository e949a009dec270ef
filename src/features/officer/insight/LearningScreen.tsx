import { DeskFrame } from '../frame/DeskFrame'
import '../officer.scss'

export function LearningScreen() {
  return (
    <DeskFrame title="学习效果" at="learning">
      {null}
    </DeskFrame>
  )
}
