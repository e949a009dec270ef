import { AuditScreen } from '@/features/officer/audit/AuditScreen'

export default function AuditPage() {
  return <AuditScreen now={new Date()} />
}
