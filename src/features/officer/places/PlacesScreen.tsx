import { DeskFrame } from '../frame/DeskFrame'

export function PlacesScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="placeDesk" title="场所码">
      {now.getFullYear()}
    </DeskFrame>
  )
}
