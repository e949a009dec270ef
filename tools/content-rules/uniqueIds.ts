import { allQuestions, type ContentRule, type Entry, type Finding } from './content'

const name = '编号不重复'

function repeated(entries: readonly Entry<{ id: string }>[], what: string): Finding[] {
  const first = new Map<string, string>()
  return entries.flatMap(({ file, item: { id } }) => {
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, file)
      return []
    }
    const place = earlier === file ? '本文件前面' : earlier
    return [{ file, id, rule: name, problem: `${what}编号已经在${place}用过。`, mend: '换一个没用过的编号，旧的不要动。' }]
  })
}

/** Practice, checkup and contest share one space of ids; everything else has its own. */
export const rule: ContentRule = {
  name,
  check: content => [
    ...repeated(allQuestions(content), '题目'),
    ...repeated(content.officerPractice, '宣防练习题'),
    ...repeated(content.scenarios, '模拟'),
    ...repeated(content.sources, '来源'),
    ...repeated(content.cases, '案例'),
    ...repeated(content.alerts, '预警'),
    ...repeated(content.lessons, '小课堂'),
    ...repeated(content.guides, '指引'),
    ...repeated(content.places, '地点'),
    ...repeated(content.partners, '联盟点'),
    ...repeated(content.surveys, '问卷')
  ]
}
