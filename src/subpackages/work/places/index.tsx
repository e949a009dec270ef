import { PlacesScreen } from '@/features/officer/places/PlacesScreen'

export default function PlacesPage() {
  return <PlacesScreen now={new Date()} />
}
