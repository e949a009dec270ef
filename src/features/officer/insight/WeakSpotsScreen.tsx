import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function WeakSpotsScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="weakSpots" title="哪里还不熟">
      <Heading level={1}>哪里还不熟</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
