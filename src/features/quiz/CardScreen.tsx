import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function CardScreen() {
  return (
    <Page title="分享卡片">
      <Heading level={1}>分享卡片</Heading>
    </Page>
  )
}
