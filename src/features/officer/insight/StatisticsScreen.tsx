import { DeskFrame } from '../frame/DeskFrame'

export function StatisticsScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="statistics" title="统计">
      {now.getFullYear()}
    </DeskFrame>
  )
}
