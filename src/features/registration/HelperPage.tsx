import { View } from '@tarojs/components'
import { showsByClass } from '@/platform/drawn'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import type { Ending } from './walk'

/** As a resident says it; contract/registration has the words of the tally. */
const helpers: readonly { id: Ending['helper']; text: string }[] = [
  { id: 'self', text: '自己做的' },
  { id: 'family', text: '家里人、邻居帮的' },
  { id: 'officer', text: '民警、网格员、志愿者帮的' }
]

interface HelperPageProps {
  shown: boolean
  chosen: Ending['helper'] | undefined
  onChoose: (helper: Ending['helper']) => void
}

/** Who helped: asked once, before the end. No name, only of which kind. */
export function HelperPage({ shown, chosen, onChoose }: HelperPageProps) {
  if (!shown && !showsByClass) return null
  return (
    <View className={shown ? 'walk-end' : 'walk-end walk-away'}>
      <Heading level={1} className="walk-title">
        <Phrased>都做完了，|是谁帮您做的？</Phrased>
      </Heading>
      <View className="note">只记是哪一类人，不记姓名。</View>
      <View className="choices walk-choices" role="radiogroup" aria-label="是谁帮您做的">
        {helpers.map(({ id, text }) => (
          <Choice key={id} text={text} state={id === chosen ? 'chosen' : 'open'} onPress={() => onChoose(id)} />
        ))}
      </View>
    </View>
  )
}
