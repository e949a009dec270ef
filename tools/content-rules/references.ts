import { allQuestions, type Content, type ContentRule, type Finding, wholeFile } from './content'

const name = '来源对得上'

/** Everything that names its sources by their ids. Cases and alerts carry theirs with them. */
const naming = (content: Content) => [
  ...[...allQuestions(content), ...content.officerPractice, ...content.scenarios, ...content.lessons, ...content.guides].map(({ file, item }) => ({ file, id: item.id, sources: item.sources })),
  ...content.letters.map(({ file, item }) => ({ file, id: wholeFile, sources: item.sources }))
]

function check(content: Content): Finding[] {
  const known = new Set(content.sources.map(({ item }) => item.id))
  const used = new Set(naming(content).flatMap(({ sources }) => sources))
  const missing = naming(content).flatMap(({ file, id: item, sources }) =>
    sources
      .filter(id => !known.has(id))
      .map(id => ({
        file,
        id: item,
        rule: name,
        problem: `用了来源${id}，但没有这个来源。`,
        mend: '检查拼写，或者把它加进content/sources里的文件。'
      }))
  )
  const unused = content.sources
    .filter(({ item }) => !used.has(item.id))
    .map(({ file, item }) => ({
      file,
      id: item.id,
      rule: name,
      problem: '没有题目、小课堂、模拟、指引用到这个来源。',
      mend: '给用到它的补上，或者删去这一条。'
    }))
  return [...missing, ...unused]
}

/** Every source that is named exists, and every source is named. */
export const rule: ContentRule = { name, check }
