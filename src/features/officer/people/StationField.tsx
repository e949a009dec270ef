import { Chips } from '@/shared/ui/Chips'
import { FormField } from '../FormField'

interface StationFieldProps {
  label: string
  stations: readonly string[]
  value: string
  onChange: (station: string) => void
  problem?: string | undefined
}

/** 单位: one of the known ones by a press, or typed. A station is known by its name, so that it must be the same each time. */
export function StationField({ label, stations, value, onChange, problem }: StationFieldProps) {
  return (
    <>
      <FormField label={label} most={30} value={value} onChange={onChange} problem={problem} hint="同一个单位每次写得一样，才看得到同一份清单。" />
      {stations.length > 0 && (
        <Chips label="选一个单位" choices={stations.map(each => ({ id: each, text: each }))} chosen={value} onChoose={each => onChange(each ?? '')} />
      )}
    </>
  )
}
