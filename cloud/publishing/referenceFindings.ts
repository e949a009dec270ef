import type { AlertText } from '../../contract/alertText'
import type { CaseText } from '../../contract/case'
import type { TextFinding } from '../../contract/publishing'
import type { Bank } from '../bank'

const rule = '引用存在'
const finding = (field: string, problem: string, mend: string): TextFinding => ({ rule, field, problem, mend })

/** A case asks a practice question, which must be on the phone. */
export function missingInCase({ questionId }: CaseText, { practice }: Bank): TextFinding[] {
  return practice.has(questionId) ? [] : [finding('questionId', `练习题里没有“${questionId}”这道题。`, '换成一道练习题的编号。')]
}

/** What an alert leads to must be there. @param cases the ids of published cases */
export function missingInAlert({ action }: AlertText, { lessons }: Bank, cases: ReadonlySet<string>): TextFinding[] {
  if (action.type === 'case' && !cases.has(action.caseId)) {
    return [finding('action.caseId', `案例“${action.caseId}”没有发布。`, '先发布这个案例，或者换成一个已发布案例的编号。')]
  }
  if (action.type === 'lesson' && !lessons.has(action.lessonId)) {
    return [finding('action.lessonId', `小课堂里没有“${action.lessonId}”这一课。`, '换成一课的编号。')]
  }
  return []
}
