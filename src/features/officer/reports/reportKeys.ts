import type { ReportStatus } from '../../../../contract/reportReplies'

/** What a decision is called on its button, and the letter that takes it at the desk. */
export const decisions: Readonly<Partial<Record<ReportStatus, { label: string; letter: string }>>> = {
  checking: { label: '开始核实', letter: 'V' },
  moreNeeded: { label: '请补充材料', letter: 'M' },
  outOfScope: { label: '不属于受理范围', letter: 'N' },
  handled: { label: '已处理', letter: 'H' }
}

/** The status that a letter decides on. */
export const statusOfLetter = (key: string): ReportStatus | undefined =>
  (Object.keys(decisions) as ReportStatus[]).find(status => decisions[status]?.letter === key.toUpperCase())

/** All keys, for those who ask. */
export const allKeys: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['J', 'K'], does: '下一条、上一条' },
  { keys: ['Enter'], does: '打开选中的这一条' },
  ...Object.values(decisions).map(({ label, letter }) => ({ keys: [letter], does: label })),
  { keys: ['/'], does: '筛选' },
  { keys: ['Esc'], does: '关上弹出的窗口，或回到清单' },
  { keys: ['?'], does: '看全部快捷键' }
]
