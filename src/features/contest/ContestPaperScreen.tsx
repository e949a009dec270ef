import { View } from '@tarojs/components'
import type { PaperQuestion } from '../../../contract/quiz'
import { focusHeading } from '@/platform/keyboard'
import { leavePage, openPage, scrollToTop } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { AnswerChoices } from '@/shared/quiz/AnswerChoices'
import { MessageStage } from '@/shared/quiz/MessageStage'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Steps } from '@/shared/ui/Steps'
import { Tool } from '@/shared/ui/Tool'
import { ContestPaperResult } from './ContestPaperResult'
import { isAway, noPaperTitle, noPaperWords, waitingWords } from './paperWords'
import { useContestPaper } from './useContestPaper'
import './contest.scss'

const title = '竞答答题'

const hints: Record<PaperQuestion['type'], string> = {
  judge: '选一个您觉得对的',
  single: '选一个',
  multiple: '可以选几个',
  order: '按先后一个一个点，点错了再点一下取消'
}

/** One paper of a contest: a question a page, graded by the server when all are answered. */
export function ContestPaperScreen({ contestId, now }: { contestId: string; now: Date }) {
  const { answer, busy, choose, chosen, contest, draw, failure, goBack, sheet, submit } = useContestPaper(contestId)
  const turnPage = () => {
    scrollToTop()
    focusHeading()
  }

  if (sheet?.reply) return <ContestPaperResult contest={contest} reply={sheet.reply} now={now} />
  if (sheet?.finishedAt) {
    return (
      <Page title={title} label={`${sheet.answers.length}题答完了`}>
        <Heading level={1}>{busy ? '正在交卷' : '答案存好了'}</Heading>
        {busy ? (
          <Skeleton label="正在交卷" />
        ) : (
          <Empty icon="cloud-slash" live text={waitingWords(failure, contest, sheet.paper, now)} action={{ label: '再试一次', onPress: () => void submit(sheet) }} />
        )}
      </Page>
    )
  }

  const question = sheet?.paper.questions[sheet.answers.length]
  if (!sheet || !question) {
    const offline = failure !== undefined && isAway(failure)
    const toCommunity = failure?.fields?.includes('communityId') ?? false
    return (
      <Page title={title} {...(failure && !offline ? { dock: <Button onPress={() => leavePage(tabs.quiz)}>回到竞答</Button> } : {})}>
        <Heading level={1} className="contest-head">
          {failure && !busy ? noPaperTitle(failure, contest) : '正在取题'}
        </Heading>
        {contest && <View className="note">{contest.title}</View>}
        {!failure || busy ? (
          <Skeleton label="正在取题" />
        ) : offline ? (
          <Empty icon="cloud-slash" live text={noPaperWords(failure)} action={{ label: '再试一次', onPress: () => void draw() }} />
        ) : (
          <Empty
            icon="info"
            live
            text={failure.message}
            {...(toCommunity ? { action: { label: '选我的社区', onPress: () => openPage(routes.community) } } : {})}
          />
        )}
        {toCommunity && !busy && (
          <Button kind="quiet" onPress={() => void draw()}>
            选好了，再试一次
          </Button>
        )}
      </Page>
    )
  }

  const { paper } = sheet
  const at = sheet.answers.length + 1
  const total = paper.questions.length
  const ready = question.type === 'order' ? chosen.length === question.options.length : chosen.length > 0
  const next = () => {
    if (!ready) return
    answer()
    turnPage()
  }
  const back = () => {
    goBack()
    turnPage()
  }
  return (
    <Page
      title={title}
      label={`第${at}题，共${total}题`}
      softDock
      dock={
        <Button disabled={!ready} onPress={next}>
          {!ready ? '先选一个' : at === total ? '交卷' : '下一题'}
        </Button>
      }
    >
      <Steps at={at} of={total} />
      <Heading level={1} className="question-asked">
        <Phrased>{question.stem}</Phrased>
      </Heading>
      <View className="slot">{question.material && <MessageStage material={question.material} />}</View>
      <View className="contest-answers">
        <View className="note contest-hint">{at === total ? `${hints[question.type]}。交了就不能改` : hints[question.type]}</View>
        <AnswerChoices type={question.type} options={question.options} chosen={chosen} onChoose={choose} />
      </View>
      <View className="tools">{at > 1 && <Tool onPress={back}>上一题</Tool>}</View>
    </Page>
  )
}
