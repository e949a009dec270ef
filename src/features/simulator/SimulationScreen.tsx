import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function SimulationScreen() {
  return (
    <Page title="骗局模拟器">
      <Heading level={1}>骗局模拟器</Heading>
    </Page>
  )
}
