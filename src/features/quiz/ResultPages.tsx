import { type ReactNode, useState } from 'react'
import type { Question, Source } from '../../../contract/question'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { Button } from '@/shared/ui/Button'
import { Page } from '@/shared/ui/Page'
import { ReadExplanation } from './ReadExplanation'
import { type AnsweredQuestion, ResultBody, toLookAtAgain } from './ResultBody'

interface ResultPagesProps {
  title: string
  label: string
  heading: string
  answered: readonly AnsweredQuestion[]
  sourcesOf: (question: Question) => readonly Source[]
  /** The dock's button when there is nothing to look at again. */
  onward: { label: string; onPress: () => void }
  /** Stands under the result, such as what waits for the network. */
  children?: ReactNode
}

/** The result and, from its dock, the explanations of what is worth another look, one after the other. */
export function ResultPages({ title, label, heading, answered, sourcesOf, onward, children }: ResultPagesProps) {
  const [reading, setReading] = useState<number>()
  const again = toLookAtAgain(answered)
  const turnTo = (index: number | undefined) => {
    setReading(index)
    scrollToTop()
    focusHeading()
  }
  const read = reading === undefined ? undefined : again[reading]
  if (read !== undefined && reading !== undefined) {
    const more = reading + 1 < again.length
    return (
      <ReadExplanation
        title={title}
        label={`第${reading + 1}条，共${again.length}条`}
        answered={read}
        sources={sourcesOf(read.question)}
        onward={more ? { label: '下一条', onPress: () => turnTo(reading + 1) } : { label: '返回结果', onPress: () => turnTo(undefined) }}
        onBack={() => turnTo(undefined)}
      />
    )
  }
  return (
    <Page
      title={title}
      label={label}
      dock={
        again.length > 0 ? (
          <Button onPress={() => turnTo(0)}>{`看这${again.length}条的讲解`}</Button>
        ) : (
          <Button onPress={onward.onPress}>{onward.label}</Button>
        )
      }
    >
      <ResultBody heading={heading} answered={answered} onRead={each => turnTo(again.indexOf(each))} />
      {again.length > 0 && (
        <Button kind="quiet" onPress={onward.onPress}>
          {onward.label}
        </Button>
      )}
      {children}
    </Page>
  )
}
