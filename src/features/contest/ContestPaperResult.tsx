import { View } from '@tarojs/components'
import type { Contest } from '../../../contract/contest'
import type { SubmissionReply } from '../../../contract/quiz'
import { leavePage } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { ContestReceipt } from './ContestReceipt'
import { hasTomorrow, momentWords } from '@/shared/contest/contestWords'

interface ContestPaperResultProps {
  contest: Contest | undefined
  reply: SubmissionReply
  now: Date
}

/** What came of a paper: whether it passed and is an entry. How many were right, and which, is told once the contest is over. */
export function ContestPaperResult({ contest, now, reply }: ContestPaperResultProps) {
  const told = reply.contest
  const isLast = contest ? !hasTomorrow(contest, now) : false
  return (
    <Page title="竞答答题" label={`${reply.total}题答完了`} dock={<Button onPress={() => leavePage(tabs.quiz)}>回到竞答</Button>}>
      <Heading level={1}>
        {told?.passed ? '过关了' : '这份没有过关'}
      </Heading>
      {/* What was decided on the entry says it all. */}
      {(!told?.note || told.held) && <View className="para">{resultWords(told, contest)}</View>}
      {!told?.passed && !told?.receipt && <View className="para">{isLast ? '今天是最后一天，这场没有过关，谢谢您参加。' : '明天可以再答一份，题目会换。'}</View>}
      {told?.note && (
        <View className="section-near">
          <Notice icon="info">{told.note}</Notice>
        </View>
      )}
      {told?.receipt && <ContestReceipt title={contest?.title ?? '有奖竞答'} seedHash={contest?.seedHash} receipt={told.receipt} now={now} />}
      {told && (
        <View className="para note">
          <Phrased>{`为了公平，答对几题、题目的答案和讲解，${momentWords(told.keysFrom, now)}以后才看得到。答得快慢不影响结果。`}</Phrased>
        </View>
      )}
    </Page>
  )
}

function resultWords(told: SubmissionReply['contest'], contest: Contest | undefined): string {
  if (told?.held) return '先记下了，由主办的派出所核对后再进抽奖名单。'
  if (told?.passed) return '您已经参加抽奖。再答也还是一份，不会多抽几次。'
  if (told?.receipt) return '您之前已经过关，抽奖的资格还在。'
  return `${contest ? `${contest.questions}题里答对${contest.passMark}题才过关，` : ''}这份没有进抽奖。`
}
