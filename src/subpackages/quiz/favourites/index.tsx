import { FavouritesScreen } from '@/features/cases/FavouritesScreen'

export default function FavouritesPage() {
  return <FavouritesScreen />
}
