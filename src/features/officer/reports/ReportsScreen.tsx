import { DeskFrame } from '../frame/DeskFrame'

export function ReportsScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="reportDesk" title="举报">
      {now.getFullYear()}
    </DeskFrame>
  )
}
