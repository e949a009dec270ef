import { View } from '@tarojs/components'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { ListRow } from '@/shared/ui/ListRow'
import { Sheet } from '@/shared/ui/Sheet'

interface HelpSheetProps {
  /** On an officer's own phone: the officer is there already. */
  handOver: boolean
  /** An officer goes along already. */
  accompanied: boolean
  onStop: () => void
  onClose: () => void
}

/** 请人帮忙: who can help, and a way to stop here without losing anything. */
export function HelpSheet({ handOver, accompanied, onStop, onClose }: HelpSheetProps) {
  return (
    <Sheet title="请人帮忙" onClose={onClose}>
      <View>{handOver || accompanied ? '跟身边的民警说一声，请他看看这一步。' : '可以叫身边的家里人、邻居看看这一页，也可以这样：'}</View>
      <View className="rows walk-help">
        {!handOver && !accompanied && (
          <>
            <ListRow icon="users-three" title="和民警一起做" note="用民警给的6位数字，或者扫他的码" onPress={() => openPage(routes.join())} />
            <ListRow icon="map-pin" title="附近能帮忙的地方" note="派出所、银行、商店" onPress={() => openPage(routes.partners)} />
          </>
        )}
        <ListRow icon="flag" title="先停在这里" note="记下卡在这一步，以后接着做" onPress={onStop} />
      </View>
    </Sheet>
  )
}
