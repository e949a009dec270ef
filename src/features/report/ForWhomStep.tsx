import { View } from '@tarojs/components'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { forWhomNames } from './forWhomNames'
import type { StepProps } from './stepProps'

/** For oneself, for somebody close, or by an officer who holds the phone. */
export function ForWhomStep({ draft, answer }: StepProps) {
  return (
    <>
      <Heading level={1} className="question-asked">
        这是谁遇到的事？
      </Heading>
      <View className="choices form-choices" role="radiogroup" aria-label="这是谁遇到的事">
        {(Object.keys(forWhomNames) as (keyof typeof forWhomNames)[]).map(each => (
          <Choice key={each} text={forWhomNames[each]} state={each === draft.forWhom ? 'chosen' : 'open'} onPress={() => answer({ forWhom: each })} />
        ))}
      </View>
    </>
  )
}
