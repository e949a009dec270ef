import { scamKindNames } from '../../contract/vocabulary'
import type { Content, ContentRule, Finding } from './content'

const name = '案例的题'

function check({ cases, practice }: Content): Finding[] {
  const kindOf = new Map(practice.map(({ item }) => [item.id, item.kind]))
  return cases.flatMap(({ file, item }): Finding[] => {
    const kind = kindOf.get(item.questionId)
    const finding = { file, id: item.id, rule: name }
    if (!kind) return [{ ...finding, problem: `练习里没有题目${item.questionId}。`, mend: '检查编号；体检的题不能用。' }]
    return item.kinds.includes(kind)
      ? []
      : [{ ...finding, problem: `题目是“${scamKindNames[kind]}”的，案例却不是。`, mend: '换一道同类的题更好。', warning: true }]
  })
}

/** 如果是您 asks a practice question, better one of the case's own kinds. */
export const rule: ContentRule = { name, check }
