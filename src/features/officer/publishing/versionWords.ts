import type { DraftPeople } from '../../../../contract/loopDraft'
import type { Publication, Stamp } from '../../../../contract/publishing'
import { friendlyTime } from '@/shared/day'

const stepNames: Record<Stamp['step'], string> = { drafted: '写', approved: '审核通过', rejected: '退回', withdrawn: '撤下' }

/** @param people undefined before they are known */
export function personOf(by: string, people: DraftPeople | undefined): string {
  if (by === 'files') return '内容文件'
  if (by === people?.me) return '您'
  const person = people?.people.find(each => each.by === by)
  return person ? [person.station, person.name].filter(Boolean).join('') : '一位编辑'
}

/** 您写，今天9:12 */
export const stampWords = ({ at, by, reason, step }: Stamp, people: DraftPeople | undefined, now: Date): string =>
  `${personOf(by, people)}${stepNames[step]}，${friendlyTime(at, now)}${reason ? `。原因：${reason}` : ''}`

const drafter = ({ stamps }: Pick<Publication, 'stamps'>) => stamps.find(({ step }) => step === 'drafted')?.by

/**
 * Why this draft cannot be approved here and now; it stands as the label of the button.
 *
 * @returns undefined when it can
 */
export function whyNotApprove(version: Publication, people: DraftPeople | undefined): string | undefined {
  if (version.findings.length > 0) return `还有${version.findings.length}处要改，改好再审核`
  if (!people) return '正在看是谁写的…'
  return drafter(version) === people.me ? '您自己写的，请另一位编辑审核' : undefined
}
