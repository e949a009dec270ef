import { View } from '@tarojs/components'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { whyNot } from '@/shared/api/whyNot'
import { chineseDate } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Skeleton } from '@/shared/ui/Skeleton'
import { SurveyQuestionPage } from './SurveyQuestionPage'
import { useSurvey } from './useSurvey'
import './voice.scss'

/** 问卷: those that are open; then one question a page. */
export function SurveyScreen() {
  const { begin, draft, drafts, failed, open, read, thanked, ...course } = useSurvey()
  if (draft) return <SurveyQuestionPage {...course} draft={draft} />

  // Without network, what was begun can be gone on with.
  const surveys = open ?? (failed ? drafts.map(({ survey }) => survey) : [])
  return (
    <Page title="问卷">
      <Heading level={1} className="voice-head">
        {thanked ? '交好了，谢谢您' : '问卷'}
      </Heading>
      {thanked && <View className="note">一人填一份。填得多了，结果才看得准。</View>}
      {failed && surveys.length > 0 && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>{`${whyNot(failed.code)}，可以接着填，联网后再交。`}</Notice>
        </View>
      )}
      {surveys.map((survey, i) => {
        const begun = drafts.some(each => each.survey.id === survey.id && each.answers.length > 0)
        return (
          <View key={survey.id} className="voice-story">
            <Heading level={2}>{survey.title}</Heading>
            <View className="voice-said">{survey.intro}</View>
            <View className="note">{`${survey.anonymous ? '不记名，我们也不知道是谁填的，交了就改不了。' : '会记下是您填的。'}${chineseDate(survey.to)}结束。`}</View>
            <View className="voice-part">
              <Button
                kind={i === 0 ? 'primary' : 'secondary'}
                onPress={() => {
                  begin(survey)
                  scrollToTop()
                  focusHeading()
                }}
              >
                {begun ? `接着填“${survey.title}”` : `填“${survey.title}”`}
              </Button>
            </View>
          </View>
        )
      })}
      {surveys.length === 0 &&
        (failed ? (
          <Empty live icon="cloud-slash" text={`${whyNot(failed.code)}，现在读不到问卷。`} action={{ label: '再试一次', onPress: () => void read() }} />
        ) : open ? (
          <Empty icon="list-checks" text={thanked ? '现在没有别的问卷了。' : '现在没有要填的问卷。'} />
        ) : (
          <Skeleton label="正在读取问卷" />
        ))}
    </Page>
  )
}
