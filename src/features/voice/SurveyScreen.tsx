import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'

export function SurveyScreen({ now }: { now: Date }) {
  return (
    <Page title="问卷">
      <Heading level={1}>问卷</Heading>
      {now.getFullYear()}
    </Page>
  )
}
