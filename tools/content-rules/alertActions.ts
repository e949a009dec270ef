import type { AlertText } from '../../contract/alertText'
import { scamKindNames } from '../../contract/vocabulary'
import type { Content, ContentRule, Finding } from './content'

const name = '预警要做的事'
/** What fits on one line of a phone with large text. */
const titleOfOneLine = 9

type Problem = Pick<Finding, 'problem' | 'mend' | 'warning'>

function actionProblems({ action }: AlertText, { cases, lessons, practice }: Content): Problem[] {
  const has = (entries: readonly { item: { id: string } }[], id: string) => entries.some(({ item }) => item.id === id)
  if (action.type === 'case' && !has(cases, action.caseId))
    return [{ problem: `没有案例${action.caseId}。`, mend: '检查编号，或者换一件要做的事。' }]
  if (action.type === 'lesson' && !has(lessons, action.lessonId))
    return [{ problem: `没有小课堂${action.lessonId}。`, mend: '检查编号，或者换一件要做的事。' }]
  if (action.type === 'practice' && !practice.some(({ item }) => item.kind === action.kind))
    return [{ problem: `“${scamKindNames[action.kind]}”还没有练习题。`, mend: '换一类，或者换一件要做的事。' }]
  return []
}

const wishes = ({ title, communities, area }: AlertText): Problem[] => [
  ...(title.length > titleOfOneLine
    ? [{ problem: `标题有${title.length}个字，字号大时一行放不下。`, mend: `最好不超过${titleOfOneLine}个字。`, warning: true as const }]
    : []),
  ...(communities.length > 0 === (area === undefined)
    ? [{ problem: '社区和范围只写了一样。', mend: '只给几个社区的预警，area写上它们的名字。', warning: true as const }]
    : [])
]

/** What an alert asks people to do can be done. */
export const rule: ContentRule = {
  name,
  check: content =>
    content.alerts.flatMap(({ file, item }) =>
      [...actionProblems(item, content), ...wishes(item)].map((problem): Finding => ({ file, id: item.id, rule: name, ...problem }))
    )
}
