import { View } from '@tarojs/components'
import { audienceNames, audiences } from '../../../contract/vocabulary'
import { Choice } from '@/shared/ui/Choice'
import { Sheet } from '@/shared/ui/Sheet'
import { useProfileStore } from './profileStore'

/** 我是谁: one choice, or none. */
export function AudienceSheet({ onClose }: { onClose: () => void }) {
  const { audience, choose } = useProfileStore()
  const close = () => {
    // Not needed for the first picture of the home page, which this sheet belongs to.
    void import('./saveProfile').then(({ saveProfile }) => saveProfile())
    onClose()
  }
  return (
    <Sheet title="您是哪一类人" onClose={close}>
      <View className="note sheet-note">选了以后，题目更贴近您。不选也行，随时能改。</View>
      <View className="choices" role="radiogroup" aria-label="您是哪一类人">
        {audiences.map(each => (
          <Choice key={each} text={audienceNames[each]} state={each === audience ? 'chosen' : 'open'} onPress={() => choose(each)} />
        ))}
        <Choice text="不选" state={audience === null ? 'chosen' : 'open'} onPress={() => choose(null)} />
      </View>
    </Sheet>
  )
}
