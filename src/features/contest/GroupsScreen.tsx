import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function GroupsScreen() {
  return (
    <Page title="一起学">
      <Heading level={1}>一起学</Heading>
    </Page>
  )
}
