import { DeskFrame } from '../frame/DeskFrame'

export function WeakSpotsScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="statistics" title="哪里还不熟">
      {now.getFullYear()}
    </DeskFrame>
  )
}
