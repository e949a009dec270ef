import type * as v from 'valibot'
import type { Accuracy } from '../../../contract/fieldwork'

type Accuracy = v.InferOutput<typeof Accuracy>

/** Fewer than this say little, whatever the share. */
const few = 10

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** 75%，共40条，约60%～86%: a share with how many it rests on and between what it may really lie. */
export function accuracyWords({ reviewed, accepted, share, low, high }: Accuracy): string {
  if (reviewed === 0 || share === null) return '还没有复核过'
  if (reviewed < few) return `${reviewed}条里通过${accepted}条，只有${reviewed}条，看个大概`
  const between = low === null || high === null ? '' : `，约${percent(low)}～${percent(high)}`
  return `${percent(share)}，共${reviewed}条${between}`
}
