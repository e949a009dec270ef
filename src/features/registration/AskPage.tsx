import { View } from '@tarojs/components'
import type { GuideAsk } from '../../../contract/guide'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { withoutMarks } from '@/shared/ui/phrasesOf'

interface AskPageProps {
  ask: GuideAsk
  chosen: string | undefined
  onChoose: (optionId: string) => void
}

/** One question whose answer decides the way. */
export function AskPage({ ask, chosen, onChoose }: AskPageProps) {
  return (
    <>
      <Heading level={1} className="walk-title">
        <Phrased>{ask.question}</Phrased>
      </Heading>
      {ask.hint && <View className="note">{ask.hint}</View>}
      <View className="choices walk-choices" role="radiogroup" aria-label={withoutMarks(ask.question)}>
        {ask.options.map(({ id, text, note }) => (
          <Choice key={id} text={text} state={id === chosen ? 'chosen' : 'open'} onPress={() => onChoose(id)} {...(note && { reason: note })} />
        ))}
      </View>
    </>
  )
}

/** The phone says which it is: 您的手机像是华为、荣耀，对吗？ Its 是 stands in the dock. */
export function GuessPage({ guess, onNo }: { guess: string; onNo: () => void }) {
  return (
    <>
      <Heading level={1} className="walk-title">
        <Phrased>{`您的手机|像是${guess}，|对吗？`}</Phrased>
      </Heading>
      <View className="note">手机不一样，要点的地方也不一样。</View>
      <View className="walk-choices">
        <Button kind="secondary" onPress={onNo}>
          不是
        </Button>
      </View>
    </>
  )
}
