import { Text, View } from '@tarojs/components'
import type { Guide } from '../../../contract/guide'
import { canSpeak } from '@/platform/speech'
import { chineseDate } from '@/shared/day'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Phrased } from '@/shared/ui/Phrased'
import { ReadAloud } from '@/shared/ui/ReadAloud'
import { Tool } from '@/shared/ui/Tool'
import { phrasedRow } from './guides'
import { useProgressStore } from './progressStore'

interface BeforePageProps {
  guide: Guide
  /** When it was finished on this phone. */
  finishedOn: string | undefined
  /** Not on an officer's phone: the setting is the resident's own. */
  offersAloud: boolean
  /** 我不想装, where it would count. */
  onDecline: (() => void) | undefined
}

/** Before the first step: what it does and does not do, and that it is voluntary. */
export function BeforePage({ guide, finishedOn, offersAloud, onDecline }: BeforePageProps) {
  const readsAloud = useProgressStore(state => state.readsAloud)
  const { readAloud } = useProgressStore.getState()
  return (
    <>
      <Heading level={1} className="walk-title">
        <Phrased>{phrasedRow(guide)}</Phrased>
      </Heading>
      {finishedOn && <View className="note">{`${chineseDate(finishedOn)}做好过，可以再做一遍。`}</View>}
      <View className="walk-before" role="list">
        {guide.before.map(line => (
          <View key={line} className="walk-line" role="listitem">
            <Icon name="info" />
            <Text>{line}</Text>
          </View>
        ))}
      </View>
      <View className="tools">
        <ReadAloud sentences={[guide.row, ...guide.before]} />
      </View>
      {offersAloud && canSpeak() && (
        <View className="walk-aloud">
          <Choice multiple text="每一步都读给我听" state={readsAloud ? 'chosen' : 'open'} onPress={() => readAloud(!readsAloud)} />
        </View>
      )}
      <View className="note walk-checked">{`随时可以停下，做到哪里都记着。内容核对于${chineseDate(guide.reviewedOn)}。`}</View>
      {onDecline && (
        <View className="tools">
          <Tool onPress={onDecline}>我不想装</Tool>
        </View>
      )}
    </>
  )
}
