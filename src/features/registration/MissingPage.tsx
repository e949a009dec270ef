import { View } from '@tarojs/components'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Tool } from '@/shared/ui/Tool'
import type { GuideStep } from './route'

interface MissingPageProps {
  missing: readonly GuideStep[]
  onGoTo: (stepId: string) => void
  onStop: () => void
}

/** At the end, with steps left out that it does not work without: which, and the way there. */
export function MissingPage({ missing, onGoTo, onStop }: MissingPageProps) {
  return (
    <>
      <Heading level={1} className="walk-title">
        {`还差${missing.length}步`}
      </Heading>
      <View>{missing.length === 1 ? '这一步做好，才算真正装好。' : '这几步做好，才算真正装好。'}</View>
      <View className="rows section-near">
        {missing.map(({ id, words }) => (
          <ListRow key={id} icon="circle" title={words.title} onPress={() => onGoTo(id)} />
        ))}
      </View>
      <View className="tools">
        <Tool icon="flag" onPress={onStop}>
          先停在这里
        </Tool>
      </View>
    </>
  )
}
