import { Heading } from '@/shared/ui/Heading'
import { DeskFrame } from '../frame/DeskFrame'

export function StatisticsScreen({ now }: { now: Date }) {
  return (
    <DeskFrame at="statistics" title="统计">
      <Heading level={1}>统计</Heading>
      {now.getFullYear()}
    </DeskFrame>
  )
}
