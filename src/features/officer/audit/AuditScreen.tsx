import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function AuditScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="audit" title="操作记录">
      <Heading level={1}>操作记录</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
