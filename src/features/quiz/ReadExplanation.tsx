import { useState } from 'react'
import { gradeAnswer } from '../../../contract/gradeAnswer'
import type { Source } from '../../../contract/question'
import { Button } from '@/shared/ui/Button'
import { Page } from '@/shared/ui/Page'
import { SourceSheet } from '@/shared/ui/SourceSheet'
import { QuestionBody } from './QuestionBody'
import type { AnsweredQuestion } from './ResultBody'

interface ReadExplanationProps {
  title: string
  label: string
  answered: AnsweredQuestion
  sources: readonly Source[]
  /** 下一条, or 返回结果. */
  onward: { label: string; onPress: () => void }
  onBack: () => void
}

/** One explanation read again from a result. */
export function ReadExplanation({ title, label, answered, sources, onward, onBack }: ReadExplanationProps) {
  const [sourcesOpen, setSourcesOpen] = useState(false)
  const { question, optionIds } = answered
  return (
    <Page
      title={title}
      label={label}
      onBack={onBack}
      dock={<Button onPress={onward.onPress}>{onward.label}</Button>}
      overlay={sourcesOpen && <SourceSheet sources={sources} onClose={() => setSourcesOpen(false)} />}
    >
      <QuestionBody
        question={question}
        chosen={[]}
        tapped={[]}
        onChoose={() => undefined}
        onTap={() => undefined}
        answered={{ optionIds, tapped: [], grade: gradeAnswer(question, optionIds) }}
        sources={sources}
        onSources={() => setSourcesOpen(true)}
      />
    </Page>
  )
}
