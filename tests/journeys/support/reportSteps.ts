/** What a person does in the form of a report. */
import { FormScreen } from '@/features/report/FormScreen'
import { OneReportScreen } from '@/features/report/OneReportScreen'
import { useDraftStore } from '@/features/report/draftStore'
import { useReportOutboxStore } from '@/features/report/reportOutboxStore'
import { mount, press, type } from './screenDriver'

export const openForm = (more: { goesOn?: boolean } = {}) => mount(FormScreen, { moneyLost: 'no', ...more })
export const draft = () => useDraftStore.getState().draft
export const outbox = () => useReportOutboxStore.getState().items

/** From the beginning to 检查答案, with a number and a story. */
export async function fillIn(number = '13800138000'): Promise<void> {
  await openForm()
  await press('电话')
  await press('下一步')
  await type('对方的电话号码是多少？', number)
  await press('下一步')
  await type('经过是怎样的', '自称客服，说要退款。')
  for (const next of ['下一步', '下一步', '下一步', '下一步', '检查答案']) await press(next)
}

/** Fills it in and sends it, and opens the page it leads to. @returns its id */
export async function sendOne(): Promise<string> {
  await fillIn()
  const { reportId } = draft()!
  await press('发送')
  await openReport(reportId)
  return reportId
}

export const openReport = (reportId: string) => mount(OneReportScreen, { reportId, now: new Date() })
