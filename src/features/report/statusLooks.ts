import { reportStatusNames, type ReportStatus } from '../../../contract/reportReplies'
import type { IconTone } from '@/shared/ui/Icon'
import type { IconName } from '@/shared/ui/icons'
import type { OutboxReport } from './reportOutboxStore'

interface Look {
  icon: IconName
  tone: Extract<IconTone, 'act' | 'care' | 'genuine' | 'ink2'>
  word: string
}

const arrived: Record<ReportStatus, Omit<Look, 'word'>> = {
  received: { icon: 'check-circle', tone: 'act' },
  checking: { icon: 'magnifying-glass', tone: 'act' },
  moreNeeded: { icon: 'warning', tone: 'care' },
  handled: { icon: 'check-circle-fill', tone: 'genuine' },
  outOfScope: { icon: 'arrow-u-up-left', tone: 'ink2' },
  withdrawn: { icon: 'minus-circle', tone: 'ink2' }
}

const onPhone: Record<Exclude<OutboxReport['state'], 'sent'>, Look> = {
  queued: { icon: 'cloud-slash-fill', tone: 'care', word: '已保存，联网后发送' },
  failed: { icon: 'cloud-slash-fill', tone: 'care', word: '已保存，联网后发送' },
  sending: { icon: 'arrows-clockwise', tone: 'act', word: '正在发送' },
  rejected: { icon: 'x-circle', tone: 'care', word: '没有收下，请改一改' }
}

/** How a report stands: icon, tone and word, always all three. */
export function lookOf(report: Pick<OutboxReport, 'state' | 'status'>): Look {
  if (report.state !== 'sent') return onPhone[report.state]
  const status = report.status ?? 'received'
  return { ...arrived[status], word: reportStatusNames[status] }
}

/** Where else to turn with what the police do not take on here. Facts §2.1. */
export const elsewhere = '垃圾短信、骚扰电话，可以向12321举报。网上的不良信息，可以向12377举报。'
