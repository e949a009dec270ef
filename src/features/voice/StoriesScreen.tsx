import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function StoriesScreen({ now }: { now: Date }) {
  return (
    <Page title="高手在民间">
      <Heading level={1}>高手在民间</Heading>
      {now.getFullYear()}
    </Page>
  )
}
