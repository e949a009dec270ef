import { View } from '@tarojs/components'
import type { Question } from '../../../contract/question'
import { focusHeading } from '@/platform/keyboard'
import { openPage, scrollToTop } from '@/platform/navigation'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { Page } from '@/shared/ui/Page'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Steps } from '@/shared/ui/Steps'
import { AnswerChoices } from '@/shared/quiz/AnswerChoices'
import { MessageStage } from '@/shared/quiz/MessageStage'
import { CheckupAhead } from './CheckupAhead'
import { QuestionProblem } from './QuestionProblem'
import { ResultPages } from './ResultPages'
import { isFinal } from './sentTimes'
import { useCheckup } from './useCheckup'
import './quiz.scss'

interface CheckupScreenProps {
  short?: boolean
  /** WeChat's template of reminders, where the city has one. */
  templateId?: string | undefined
}

/**
 * 防骗体检: ten messages drawn by the server, half scams, half genuine, explained only at the end. Or six that were never seen, some
 * weeks later.
 */
export function CheckupScreen({ short: asked = false, templateId }: CheckupScreenProps) {
  const { checkup, chosen, failure, busy, choose, answer, draw, submit } = useCheckup(asked)
  const short = checkup ? checkup.short : asked
  const title = short ? '小体检' : '防骗体检'
  const messages = short ? 6 : 10
  const turnPage = () => {
    scrollToTop()
    focusHeading()
  }

  if (checkup?.reply) {
    const { items, right } = checkup.reply
    const answered = items.flatMap(({ questionId, question }) => {
      const given = checkup.answers.find(each => each.questionId === questionId)
      return question && given ? [{ question, optionIds: given.optionIds }] : []
    })
    const sourcesOf = ({ id }: Question) => items.find(item => item.questionId === id)?.sources ?? []
    return (
      <ResultPages
        title={title}
        label={`${items.length}条消息`}
        heading={`分清了${right}条`}
        answered={answered}
        sourcesOf={sourcesOf}
        onward={short ? { label: '做今日一练', onPress: () => openPage(routes.practice()) } : { label: busy ? '正在取题…' : '再做一次体检', onPress: () => void draw().then(turnPage) }}
      >
        <CheckupAhead key={checkup.attemptId} templateId={templateId} now={new Date()} />
        {failure && <View className="note" aria-live="polite">{failure.message}</View>}
      </ResultPages>
    )
  }

  if (checkup?.finishedAt) {
    const lapsed = failure !== undefined && isFinal(failure)
    return (
      <Page title={title} label={`${messages}条都答完了`}>
        <Heading level={1}>{busy ? '正在看您的答案' : lapsed ? '这份题交不了了' : '答案存好了'}</Heading>
        {busy ? (
          <Skeleton label="正在看您的答案" />
        ) : (
          <Empty
            icon="cloud-slash"
            live
            text={lapsed ? failure.message : `${failure?.message ?? ''}答案都在这部手机上，会接着交，也可以现在再试。`}
            action={lapsed ? { label: '换一份题', onPress: () => void draw() } : { label: '再试一次', onPress: () => void submit(checkup) }}
          />
        )}
      </Page>
    )
  }

  const question = checkup?.paper.questions[checkup.answers.length]
  if (!checkup || !question) {
    return (
      <Page title={title} label={`${messages}条消息`}>
        <Heading level={1}>{title}</Heading>
        {failure && !busy ? (
          <>
            <Empty icon="cloud-slash" live text={`${failure.message}体检的题要联网取。`} action={{ label: '再试一次', onPress: () => void draw() }} />
            <Button kind="quiet" onPress={() => openPage(routes.practice())}>
              没有网，先做今日一练
            </Button>
          </>
        ) : (
          <Skeleton label="正在取题" />
        )}
      </Page>
    )
  }

  const total = checkup.paper.questions.length
  const at = checkup.answers.length + 1
  const next = () => {
    if (chosen === undefined) return
    answer()
    turnPage()
  }
  return (
    <Page
      title={title}
      label={`第${at}条，共${total}条`}
      softDock
      dock={
        <Button disabled={chosen === undefined} onPress={next}>
          {chosen === undefined ? '先选一个' : at === total ? '交卷，看结果' : '下一条'}
        </Button>
      }
    >
      <Steps at={at} of={total} />
      <Heading level={1} className="question-asked">
        <Phrased>{question.stem}</Phrased>
      </Heading>
      <View className="slot">{question.material && <MessageStage material={question.material} />}</View>
      <View className="answers">
        <View className="note hint">{`做完${total}条再一起看讲解`}</View>
        <AnswerChoices type={question.type} options={question.options} chosen={chosen === undefined ? [] : [chosen]} onChoose={choose} />
      </View>
      <QuestionProblem questionId={question.id} />
    </Page>
  )
}
