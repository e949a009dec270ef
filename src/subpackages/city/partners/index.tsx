import { PartnersScreen } from '@/features/city/PartnersScreen'

export default function PartnersPage() {
  return <PartnersScreen now={new Date()} />
}
