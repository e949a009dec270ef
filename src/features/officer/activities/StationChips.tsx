import { Chips } from '@/shared/ui/Chips'

interface StationChipsProps {
  /** Empty for those who have one station. */
  stations: readonly string[] | undefined
  chosen: string | undefined
  onChoose: (station: string | undefined) => void
}

/** For administrators: one station, or with none chosen the whole city. */
export function StationChips({ chosen, onChoose, stations }: StationChipsProps) {
  return stations?.length ? <Chips label="看哪个派出所，不选是全市" choices={stations.map(id => ({ id, text: id }))} chosen={chosen} onChoose={onChoose} /> : null
}
