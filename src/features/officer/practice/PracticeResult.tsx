import { View } from '@tarojs/components'
import type { OfficerGraded, OfficerPaper } from '../../../../contract/officerPractice'
import { Choice, type ChoiceState } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Numbered } from '@/shared/ui/Numbered'
import { Tool } from '@/shared/ui/Tool'
import { Panel } from '../frame/Panel'
import { resultWords } from './practiceWords'

type Item = OfficerGraded['items'][number]
type Question = OfficerPaper['questions'][number]

interface PracticeResultProps {
  paper: OfficerPaper
  graded: OfficerGraded
  chosen: Readonly<Record<string, readonly string[]>>
  onSources: (sources: Item['sources']) => void
}

/** How it went, each question with its explanation; those to look at again first. */
export function PracticeResult({ paper, graded, chosen, onSources }: PracticeResultProps) {
  const items = [...graded.items].sort((a, b) => Number(a.correct) - Number(b.correct))
  return (
    <>
      <View className="panel" role="status" aria-live="polite">
        <Heading level={2}>{`${graded.total}题答对${graded.right}题`}</Heading>
        <View className="para">{resultWords(graded.right, graded.total)}</View>
      </View>
      {items.map(item => {
        const question = paper.questions.find(({ id }) => id === item.questionId)
        return question && <Told key={item.questionId} question={question} item={item} chosen={chosen[item.questionId] ?? []} onSources={onSources} />
      })}
    </>
  )
}

function Told({ question, item, chosen, onSources }: { question: Question; item: Item; chosen: readonly string[]; onSources: PracticeResultProps['onSources'] }) {
  const textOf = (id: string) => question.options.find(option => option.id === id)?.text ?? ''
  return (
    <Panel title={question.stem} note={item.correct ? '答对了' : '再看一看'}>
      {question.type === 'order' ? (
        <>
          {!item.correct && (
            <>
              <Heading level={3}>您排的</Heading>
              <Numbered lines={chosen.map(textOf)} />
            </>
          )}
          <Heading level={3}>先后是这样</Heading>
          <Numbered lines={item.correctOptionIds.map(textOf)} />
        </>
      ) : (
        <View className="choices">
          {question.options.map(({ id, text }) => {
            const why = item.whys.find(each => each.id === id)?.why
            return <Choice key={id} text={text} state={stateOf(id, item, chosen, question.type)} multiple={question.type === 'multiple'} onPress={() => undefined} {...(why ? { reason: why } : {})} />
          })}
        </View>
      )}
      <View className="para">{item.explanation}</View>
      {item.sources.length > 0 && (
        <View className="practice-tools">
          <Tool icon="file-text" label={`看来源：${question.stem}`} onPress={() => onSources(item.sources)}>
            看来源
          </Tool>
        </View>
      )}
    </Panel>
  )
}

function stateOf(id: string, { correctOptionIds }: Item, chosen: readonly string[], type: Question['type']): ChoiceState {
  const right = correctOptionIds.includes(id)
  if (chosen.includes(id)) return right ? 'right' : 'wrong'
  return right ? (type === 'single' ? 'right' : 'missed') : 'disabled'
}
