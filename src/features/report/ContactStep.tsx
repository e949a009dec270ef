import { View } from '@tarojs/components'
import { cleanContact, contactHint, contactProblem } from '../../../contract/contact'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { TextField } from '@/shared/ui/TextField'
import { Tool } from '@/shared/ui/Tool'
import { contactQuestions } from './contactQuestions'
import type { StepProps } from './stepProps'

/** A whole message may be pasted: the address is found in it. */
const mostPasted = 2000

/** The number or address. Pasted text is cleaned, and shown as it will be sent. */
export function ContactStep({ draft, answer, problem, onSkip }: StepProps & { onSkip: () => void }) {
  const type = draft.type ?? 'phone'
  const { question, hint } = contactQuestions[type]
  const cleaned = cleanContact(type, draft.contact)
  const wrong = problem === undefined ? undefined : contactProblem(type, cleaned)
  const becomes = cleaned !== draft.contact.trim() && cleaned !== '' ? `会这样发送：${cleaned}` : undefined
  const skip = () => {
    answer({ contact: '' })
    onSkip()
  }
  return (
    <>
      <Heading level={1} className="question-asked">
        <Phrased>{question}</Phrased>
      </Heading>
      <View className="note">{hint}</View>
      <TextField
        label={withoutMarks(question)}
        value={draft.contact}
        onChange={contact => answer({ contact })}
        most={mostPasted}
        problem={wrong}
        hint={contactHint(type, cleaned) ?? becomes}
      />
      <View className="tools">
        <Tool icon="caret-right-bold" onPress={skip}>
          不记得了，跳过
        </Tool>
      </View>
    </>
  )
}
