import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function ContestScreen() {
  return (
    <Page title="有奖竞答">
      <Heading level={1}>有奖竞答</Heading>
    </Page>
  )
}
