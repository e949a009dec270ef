import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function ReportsScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="reportDesk" title="举报">
      <Heading level={1}>举报</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
