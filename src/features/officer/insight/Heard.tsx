import { View } from '@tarojs/components'
import { friendlyTime } from '@/shared/day'
import { whyNot } from '@/shared/api/whyNot'
import { Notice } from '@/shared/ui/Notice'
import type { KeptAsked } from './useKeptAsked'

/** Asking failed and what was heard before stays: says so, with its age. */
export function Heard({ asked: { failed, heardAt }, now }: { asked: Pick<KeptAsked<unknown>, 'failed' | 'heardAt'>; now: Date }) {
  if (!failed || !heardAt) return null
  return (
    <View className="insight-notice">
      <Notice icon="cloud-slash" live>
        {`${whyNot(failed.code)}。下面是${friendlyTime(heardAt, now)}看到的。`}
      </Notice>
    </View>
  )
}
