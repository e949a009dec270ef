import type { Lesson } from '../../contract/lesson'
import type { Question } from '../../contract/question'
import { scamKindNames } from '../../contract/vocabulary'
import type { Content, ContentRule, Entry, Finding } from './content'

const name = '小课堂的题'

function problems({ kind, questionIds }: Lesson, practice: ReadonlyMap<string, Question>): Pick<Finding, 'problem' | 'mend'>[] {
  const repeated = new Set(questionIds).size < questionIds.length
  return [
    ...(repeated ? [{ problem: '两道题是同一道。', mend: '换一道。' }] : []),
    ...questionIds.flatMap(id => {
      const question = practice.get(id)
      if (!question) return [{ problem: `练习里没有题目${id}。`, mend: '检查编号；体检的题不能用。' }]
      return question.kind === kind
        ? []
        : [{ problem: `题目${id}是“${scamKindNames[question.kind]}”的。`, mend: `换一道“${scamKindNames[kind]}”的题。` }]
    })
  ]
}

function check({ lessons, practice }: Content): Finding[] {
  const byId = new Map(practice.map(({ item }) => [item.id, item]))
  return lessons.flatMap(({ file, item }: Entry<Lesson>) =>
    problems(item, byId).map(problem => ({ file, id: item.id, rule: name, ...problem }))
  )
}

/** A lesson ends with two practice questions of its kind. */
export const rule: ContentRule = { name, check }
