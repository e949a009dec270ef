import { View } from '@tarojs/components'
import { type ContactType, contactTypeNames, contactTypes } from '../../../contract/contactTypes'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { Problem } from './Problem'
import type { StepProps } from './stepProps'

/** How they came: 电话, 短信 … */
export function TypeStep({ draft, answer, problem }: StepProps) {
  const choose = (type: ContactType) => answer(type === draft.type ? { type } : { type, contact: '' })
  return (
    <>
      <Heading level={1} className="question-asked">
        <Phrased>对方是怎么|找到您的？</Phrased>
      </Heading>
      <Problem>{problem}</Problem>
      <View className="choices form-choices" role="radiogroup" aria-label="对方是怎么找到您的">
        {contactTypes.map(type => (
          <Choice key={type} text={contactTypeNames[type]} state={type === draft.type ? 'chosen' : 'open'} onPress={() => choose(type)} />
        ))}
      </View>
    </>
  )
}
