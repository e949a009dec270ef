import { visitResultNames, reviewReasonNames } from '../../../../contract/fieldwork'
import type { LogCheck, LogEntry } from '../../../../contract/desk'
import { loopStepNames } from '../../../../contract/loop'
import { chineseDate } from '@/shared/day'
import { roleNames } from '../roleNames'

/** What is decided stands in the log in one word of the program. */
const decisions: Readonly<Record<string, string>> = {
  ...roleNames,
  ...visitResultNames,
  ...reviewReasonNames,
  ...loopStepNames,
  draft: '起草',
  approve: '通过',
  accept: '通过',
  reject: '退回',
  withdraw: '撤下',
  everywhere: '在所有手机上'
}
const word = (part: string): string | undefined => (Object.hasOwn(decisions, part) ? decisions[part] : undefined)
const noAccount: Readonly<Record<string, string>> = { console: '服务器的命令行', nobody: '没有这个名字的人' }
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Who it was: a name, or what stands for one where there is no account. */
export const whoIn = ({ officerId, officerName }: Pick<LogEntry, 'officerId' | 'officerName'>): string =>
  officerName ?? noAccount[officerId] ?? `没有账号的人（${shortId(officerId)}）`

/** What it was done to: a name, or as much of an id as tells one from another. */
export const targetIn = ({ target, targetName }: Pick<LogEntry, 'target' | 'targetName'>): string => targetName ?? word(target) ?? shortId(target)

/** 退回：用时太短，不像真做 */
export const reasonIn = ({ reason }: Pick<LogEntry, 'reason'>): string =>
  (reason ?? '')
    .split('：')
    .map(part => word(part) ?? part)
    .join('：')

const shortId = (id: string) => (uuid.test(id) || id.length > 30 ? `编号${id.slice(0, 8)}` : id)

/** What the check of the log has found, and what to do then. */
export function checkWords({ broken, entries, officers, unsealed }: LogCheck): string {
  const older = unsealed > 0 ? `另有${unsealed}条是以前没有封存的，能看，查不了。` : ''
  if (!broken) return `记录是完整的：${officers}个人的${entries}条，没有被改过、补过、少过。${older}`
  return `记录被动过。${placeOf(broken)}${older}请不要再动数据库，马上告诉负责服务器的人，和另存的封存码对一对。`
}

type Broken = NonNullable<LogCheck['broken']>

function placeOf({ day, how, officerId, officerName, seq }: Broken): string {
  const whose = officerId === null ? '' : `${whoIn({ officerId, officerName })}的`
  const which = seq === null ? '' : `第${seq}条`
  const on = day === null ? '' : chineseDate(day)
  const what: Record<Broken['how'], string> = {
    changed: `${whose}${which}被改过，或者是后来补进去的。`,
    missing: `${whose}${which}不见了。`,
    beforeBeginning: `${whose}记录最前面多出一条。`,
    notTheAnchored: `${whose}${which}和${on}封存的不一样。`,
    headGone: `${whose}记录的封口不见了。`,
    deletedEarly: `${whose}${which}以前的，没到时间就被删了。`,
    cutOff: `${whose}${which}起的记录不见了，${on}封存时还在。`,
    endDiffers: `${whose}记录的末尾对不上，${which}可能不见了。`,
    chainGone: `${whose}全部记录都不见了。`,
    anchorChanged: `${on}的每日封存被改过。`,
    anchorMissing: `${on}以前的一次每日封存不见了，或者被改过。`
  }
  return what[how]
}
