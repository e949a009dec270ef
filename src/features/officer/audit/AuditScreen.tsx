import { DeskFrame } from '../frame/DeskFrame'

export function AuditScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="audit" title="操作记录">
      {now.getFullYear()}
    </DeskFrame>
  )
}
