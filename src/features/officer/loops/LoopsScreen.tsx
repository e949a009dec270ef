import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function LoopsScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="loops" title="闭环">
      <Heading level={1}>闭环</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
