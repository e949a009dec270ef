import { View } from '@tarojs/components'
import { outcomeNames, outcomes } from '../../../contract/case'
import { audienceNames, audiences, scamKindNames, scamKinds } from '../../../contract/vocabulary'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Heading } from '@/shared/ui/Heading'
import { Sheet } from '@/shared/ui/Sheet'
import type { CaseFilter } from './caseFilter'

interface FilterSheetProps {
  filter: CaseFilter
  onChange: (filter: CaseFilter) => void
  onClose: () => void
}

/** 筛选: how it ended, for whom, of what kind. One of each, chosen by a tap and let go by another. */
export function FilterSheet({ filter, onChange, onClose }: FilterSheetProps) {
  const { kind, audience, outcome, query } = filter
  return (
    <Sheet title="筛选" onClose={onClose}>
      <Heading level={3}>结果</Heading>
      <Chips
        label="结果"
        choices={outcomes.map(id => ({ id, text: outcomeNames[id] }))}
        chosen={outcome}
        onChoose={id => onChange({ ...filter, outcome: id })}
      />
      <Heading level={3}>和谁有关</Heading>
      <Chips
        label="和谁有关"
        choices={audiences.map(id => ({ id, text: audienceNames[id] }))}
        chosen={audience}
        onChoose={id => onChange({ ...filter, audience: id })}
      />
      <Heading level={3}>骗术</Heading>
      <Chips
        label="骗术"
        choices={scamKinds.map(id => ({ id, text: scamKindNames[id] }))}
        chosen={kind}
        onChoose={id => onChange({ ...filter, kind: id })}
      />
      <View className="para">
        <Button kind="quiet" onPress={() => onChange(query ? { query } : {})}>
          去掉筛选
        </Button>
      </View>
    </Sheet>
  )
}
