import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function PlacesScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="placeDesk" title="场所码">
      <Heading level={1}>场所码</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
