import { View } from '@tarojs/components'
import { gradeAnswer } from '../../../contract/gradeAnswer'
import type { Question } from '../../../contract/question'
import { scamKindNames } from '../../../contract/vocabulary'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Phrased } from '@/shared/ui/Phrased'
import { tallyKinds } from './kindTally'
import { LeverPicture } from './LeverPicture'
import { tallyLevers } from './leverTally'
import { SquareRows } from './SquareRows'
import { todayDeed } from './todayDeed'

export interface AnsweredQuestion {
  question: Question
  optionIds: readonly string[]
}

interface ResultBodyProps {
  heading: string
  answered: readonly AnsweredQuestion[]
  /** Opens the explanation of one. */
  onRead: (answered: AnsweredQuestion) => void
}

/** What I can tell, one thing to do today, what moves me, and what to look at again. */
export function ResultBody({ heading, answered, onRead }: ResultBodyProps) {
  const tallies = tallyLevers(answered)
  const again = toLookAtAgain(answered)
  const falseAlarms = answered.filter(({ question, optionIds }) => question.type === 'judge' && question.verdict === 'genuine' && optionIds[0] === 'scam')
  return (
    <>
      <Heading level={1}>
        <Phrased>{heading}</Phrased>
      </Heading>
      <MarkRows answered={answered} />
      <View className="today">
        <Notice icon="sun-horizon">
          <View className="strong">今天做一件事</View>
          <View>{todayDeed(tallies, falseAlarms.length)}</View>
        </Notice>
      </View>
      <LeverPicture tallies={tallies} total={answered.length} />
      {again.length > 0 && (
        <View className="section section-near">
          <Heading level={2}>再看一看</Heading>
          <View className="rows">
            {again.map(each => (
              <ListRow key={each.question.id} title={each.question.title} note={noteFor(each)} onPress={() => onRead(each)} />
            ))}
          </View>
        </View>
      )}
      <View className="section section-near">
        <Heading level={2}>这次做到的类型</Heading>
        <View className="note">填满的是答对的。</View>
        <SquareRows
          names="long"
          rows={tallyKinds(answered).map(({ kind, right }) => ({
            name: scamKindNames[kind],
            full: right,
            words: rightWords(right)
          }))}
        />
      </View>
    </>
  )
}

/** One question is told in words: “1题，对0题” reads like a match. */
function rightWords(right: readonly boolean[]): string {
  if (right.length === 1) return right[0] ? '答对了' : '再看一看'
  return `${right.length}题，对${right.filter(Boolean).length}题`
}

/** Answers that were not right, in the order they came. */
export function toLookAtAgain(answered: readonly AnsweredQuestion[]): AnsweredQuestion[] {
  return answered.filter(({ question, optionIds }) => gradeAnswer(question, optionIds) !== 'right')
}

function noteFor({ question, optionIds }: AnsweredQuestion): string {
  if (question.type !== 'judge') return question.stem
  return optionIds[0] === 'unsure' ? '您拿不准，看看怎么核实' : question.mistake
}

function MarkRows({ answered }: { answered: readonly AnsweredQuestion[] }) {
  const rows = (
    [
      ['scam', '诈骗', '认出'],
      ['genuine', '正常', '认准']
    ] as const
  ).map(([verdict, word, verb]) => {
    const of = answered.filter(({ question }) => question.type === 'judge' && question.verdict === verdict)
    return { verdict, word, verb, total: of.length, known: of.filter(({ optionIds }) => optionIds[0] === verdict).length }
  })
  return (
    <View className="marks-rows">
      {rows
        .filter(({ total }) => total > 0)
        .map(({ verdict, word, verb, total, known }) => (
          <View key={verdict} className="marks-row">
            <View className="strong">{`${word}${total}条`}</View>
            <View className="marks" aria-hidden="true">
              {Array.from({ length: total }, (_, i) => (
                <Icon
                  key={i}
                  size="l"
                  name={i >= known ? 'circle' : verdict === 'scam' ? 'warning-octagon-fill' : 'check-circle-fill'}
                  tone={i >= known ? 'line' : verdict}
                />
              ))}
            </View>
            <View>{`${verb}${known}条`}</View>
          </View>
        ))}
    </View>
  )
}
