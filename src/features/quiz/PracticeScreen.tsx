import { useState } from 'react'
import { type ScamKind, scamKindNames } from '../../../contract/vocabulary'
import { useProfileStore } from '@/features/session/profileStore'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { Button } from '@/shared/ui/Button'
import { Page } from '@/shared/ui/Page'
import { SourceSheet } from '@/shared/ui/SourceSheet'
import { Steps } from '@/shared/ui/Steps'
import { sourcesOf } from './bank'
import { PracticeResult } from './PracticeResult'
import { QuestionBody } from './QuestionBody'
import { usePractice } from './usePractice'
import './quiz.scss'

interface PracticeScreenProps {
  /** Practise one kind; all kinds without. */
  kind?: ScamKind
  /** A question to begin with, when a new practice begins. */
  first?: string
}

/** 今日一练 and 分类练习: five questions, each explained at once; works with no network. */
export function PracticeScreen({ kind, first }: PracticeScreenProps) {
  const audience = useProfileStore(state => state.audience)
  const { practice, open, draft, choose, tap, answer, goOn, restart } = usePractice(kind, audience ?? undefined, first)
  const [sourcesOpen, setSourcesOpen] = useState(false)
  const title = kind ? scamKindNames[kind] : '今日一练'

  const turnPage = () => {
    scrollToTop()
    focusHeading()
  }
  const again = () => {
    restart()
    turnPage()
  }
  if (!open) return <PracticeResult title={title} practice={practice} onAgain={again} />

  const { question, answered } = open
  const total = practice.questionIds.length
  const last = practice.at + 1 === total
  const ready = question.type === 'order' ? draft.optionIds.length === question.options.length : draft.optionIds.length > 0
  const showAnswer = () => {
    answer()
    turnPage()
  }
  const next = () => {
    goOn()
    turnPage()
  }
  return (
    <Page
      title={title}
      label={`第${practice.at + 1}题，共${total}题`}
      softDock={!answered}
      dock={
        <Button disabled={!answered && !ready} onPress={answered ? next : showAnswer}>
          {answered ? (last ? '看结果' : '下一题') : ready ? '看答案' : question.type === 'order' ? '先排好再看答案' : '先选一个再看答案'}
        </Button>
      }
      overlay={sourcesOpen && <SourceSheet sources={sourcesOf(question)} onClose={() => setSourcesOpen(false)} />}
    >
      <Steps at={practice.at + 1} of={total} />
      <QuestionBody
        question={question}
        chosen={draft.optionIds}
        tapped={draft.tapped}
        onChoose={choose}
        onTap={tap}
        sources={sourcesOf(question)}
        onSources={() => setSourcesOpen(true)}
        {...(answered ? { answered } : {})}
      />
    </Page>
  )
}
