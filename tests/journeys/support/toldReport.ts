import type { ToldReport } from '@/features/report/reportOutboxStore'
import { randomId } from '@/shared/randomId'

/** A report as the phone has it, ready to be sent. */
export const toldReport = (fields: Partial<ToldReport> = {}): ToldReport => ({
  reportId: randomId(),
  contact: { type: 'phone', value: '13800138000' },
  story: '自称客服，说要退款。',
  moneyLost: 'no',
  onBehalf: false,
  ...fields
})
