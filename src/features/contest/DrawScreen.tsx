import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function DrawScreen() {
  return (
    <Page title="开奖与核对">
      <Heading level={1}>开奖与核对</Heading>
    </Page>
  )
}
