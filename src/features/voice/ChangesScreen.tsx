import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function ChangesScreen({ now }: { now: Date }) {
  return (
    <Page title="你的建议改了什么">
      <Heading level={1}>你的建议改了什么</Heading>
      {now.getFullYear()}
    </Page>
  )
}
