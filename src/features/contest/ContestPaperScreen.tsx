import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function ContestPaperScreen() {
  return (
    <Page title="竞答答题">
      <Heading level={1}>竞答答题</Heading>
    </Page>
  )
}
