import { chinaDay } from '../../../../contract/chinaDay'
import { type Loop, loopDeedNames, type LoopEvent, type LoopRow, type LoopStep, loopStepNames } from '../../../../contract/loop'
import { type ScamKind, scamKindNames } from '../../../../contract/vocabulary'
import { friendlyTime } from '@/shared/day'
import { shortDay } from '../frame/shortDay'

/** How a step stands: `late` is red, with its word. */
export interface StepLook {
  words: string
  look: 'done' | 'late' | 'today' | 'open'
}

/** 已逾期2天, 今天到期, 11月25日前, 周敏办完 */
export function stepLook({ done, dueOn, overdueDays }: LoopStep, now: Date): StepLook {
  if (done) return { words: `${done.by || '同事'}办完，${friendlyTime(done.at, now)}`, look: 'done' }
  if (overdueDays > 0) return { words: `已逾期${overdueDays}天`, look: 'late' }
  if (!dueOn) return { words: '没有期限', look: 'open' }
  return dueOn === chinaDay(now) ? { words: '今天到期', look: 'today' } : { words: `${shortDay(dueOn)}前`, look: 'open' }
}

/** The step that is the next to be done: the earliest due, or the first without a day. */
export function nextStep({ steps }: Pick<LoopRow, 'steps'>): LoopStep | undefined {
  const left = steps.filter(({ done }) => !done)
  return [...left].sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))[0]
}

export const ownerWords = ({ owner }: Pick<LoopStep, 'owner'>): string => owner ?? '待定'

/** 冒充电商物流客服　3条举报说到同一个对方 */
export function whereFrom({ from, kind }: Pick<LoopRow, 'from' | 'kind'>): string {
  const source = 'cluster' in from ? `${from.reports}条举报说到同一个对方` : '来自线索'
  return [kind ? scamKindNames[kind] : '没有归类', source].join('　')
}

/** What was done, by whom and when. */
export const eventWords = ({ at, by, deed, step, text }: LoopEvent, now: Date): string =>
  `${friendlyTime(at, now)}　${by || '同事'}${loopDeedNames[deed]}${step && deed !== 'assigned' ? `（${loopStepNames[step]}）` : ''}${text ? `：${text}` : ''}`

/** For a group chat: the alert's title and where to read it. */
export const shareWords = ({ alert }: Pick<Loop, 'alert'>, link: string): string => `【预警】${(alert?.title ?? '').replace(/\|/g, '')}。点开看怎么办：${link}`

/** A name for a matter that begins with reports. */
export const titleFor = (kind: ScamKind | undefined): string => (kind ? `“${scamKindNames[kind]}”：几条举报说到同一个对方` : '')
