import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function FeedbackScreen({ now }: { now: Date }) {
  return (
    <Page title="意见建议">
      <Heading level={1}>意见建议</Heading>
      {now.getFullYear()}
    </Page>
  )
}
