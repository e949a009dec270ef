import { DeskFrame } from '../frame/DeskFrame'

export function LoopsScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="loops" title="闭环">
      {now.getFullYear()}
    </DeskFrame>
  )
}
