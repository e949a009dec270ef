import { View } from '@tarojs/components'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Steps } from '@/shared/ui/Steps'
import { Tool } from '@/shared/ui/Tool'
import type { SurveyDraft } from './draftsStore'
import { SurveyField } from './SurveyField'
import type { useSurvey } from './useSurvey'

type Course = Pick<ReturnType<typeof useSurvey>, 'questions' | 'answer' | 'goTo' | 'send' | 'busy' | 'problem' | 'leave'>

/** One question of a survey a page; what was answered stays when going back. */
export function SurveyQuestionPage({ draft, answer, busy, goTo, leave, problem, questions, send }: Course & { draft: SurveyDraft }) {
  const at = Math.min(draft.at, questions.length - 1)
  const question = questions[at]
  if (!question) return null
  const given = draft.answers.find(({ questionId }) => questionId === question.id)
  const last = at + 1 === questions.length
  const ready = given !== undefined || question.optional === true
  const turn = (to: number) => {
    goTo(to)
    scrollToTop()
    focusHeading()
  }
  const word = busy ? '正在交…' : !ready ? (question.type === 'text' ? '先写一句' : '先选一个') : last ? '交问卷' : given ? '下一题' : '跳过'
  return (
    <Page
      title="问卷"
      label={`第${at + 1}题，共${questions.length}题`}
      softDock
      onBack={() => (at > 0 ? turn(at - 1) : leave())}
      dock={
        <Button disabled={!ready || busy} onPress={() => (last ? void send() : turn(at + 1))}>
          {word}
        </Button>
      }
    >
      <Steps at={at + 1} of={questions.length} />
      <Heading level={1} className="question-asked">
        <Phrased>{question.text}</Phrased>
      </Heading>
      {question.hint && <View className="note">{question.hint}</View>}
      <SurveyField key={question.id} question={question} given={given} onAnswer={next => answer(question.id, next)} />
      {problem && (
        <View className="section-near">
          <Notice icon="warning" tone="care" live>
            {problem.code === 'UNAVAILABLE' ? '没连上网，还没有交。您填的存在这部手机上，联网后再交一次。' : problem.message}
          </Notice>
        </View>
      )}
      <View className="voice-back">
        <Tool icon="arrow-u-up-left" onPress={() => (at > 0 ? turn(at - 1) : leave())}>
          {at > 0 ? '上一题' : '先不填了'}
        </Tool>
      </View>
    </Page>
  )
}
