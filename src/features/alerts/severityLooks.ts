import type { Severity } from '../../../contract/alert'
import type { IconTone } from '@/shared/ui/Icon'
import type { IconName } from '@/shared/ui/icons'

/** Colour and icon of a severity; its word always stands beside them. */
export const severityLooks: Record<Severity, { icon: IconName; onBand: IconTone; onPaper: 'act' | 'care' | 'scam' }> = {
  notice: { icon: 'info', onBand: 'act', onPaper: 'act' },
  care: { icon: 'warning', onBand: 'care', onPaper: 'care' },
  urgent: { icon: 'bell-ringing', onBand: 'onAct', onPaper: 'scam' }
}
