import { Text, View } from '@tarojs/components'
import type { JudgeQuestion } from '../../../contract/question'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'

interface ClueNotesProps {
  question: JudgeQuestion
  optionIds: readonly string[]
  tapped: readonly number[]
}

/** 您点中了2处，还有1处 — only where the person looked for what the message really shows. Never a count of mistakes. */
export function clueHeading(question: JudgeQuestion, optionIds: readonly string[], tapped: readonly number[]): string {
  const left = question.clues.length - tapped.length
  if (tapped.length > 0 && optionIds[0] === question.verdict) {
    return left > 0 ? `您点中了${tapped.length}处，|还有${left}处` : `${tapped.length}处您都点中了`
  }
  return question.verdict === 'scam' ? '哪里不对' : '哪里看得出是真的'
}

/** Notes on the numbered phrases, in the same numbers. */
export function ClueNotes({ question, optionIds, tapped }: ClueNotesProps) {
  const said = tapped.length > 0 && optionIds[0] === question.verdict
  return (
    <View className="section section-near">
      <Heading level={2}>
        <Phrased>{clueHeading(question, optionIds, tapped)}</Phrased>
      </Heading>
      <View role="list">
        {question.clues.map(({ title, note }, i) => (
          <View key={title} className="clue" role="listitem">
            <Text className={`mark clue-mark mark-${question.verdict}`}>{String(i + 1)}</Text>
            <View>
              <View className="strong">
                <Text>{title}</Text>
                {said && !tapped.includes(i) && <Text className="note clue-new">　这处没点</Text>}
              </View>
              <View>{note}</View>
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
