import { allQuestions, type ContentRule, type Finding, wholePool } from './content'

const name = '编号不丢'
/** Where the ids are kept, from the repository's root. */
export const publishedIdsFile = 'tools/content-rules/publishedIds.txt'

/** An id that people's answers have been kept under. */
export interface PublishedId {
  id: string
  /** The question was taken out on purpose; its id stays taken. */
  retired: boolean
}

/** Reads the list: an id a line, `停用` after those of questions that were taken out; lines with `#` are remarks. */
export function parsePublishedIds(text: string): PublishedId[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => ({ id: line.replace(/\s.*$/, ''), retired: /\s停用/.test(line) }))
}

/** Answers are kept under a question's id, on phones and on the server: an id that was published neither vanishes nor comes to mean another question. */
export const rule: ContentRule = {
  name,
  check(content) {
    if (content.publishedIds === null) return []
    const questions = allQuestions(content)
    const present = new Set(questions.map(({ item }) => item.id))
    const known = new Map(content.publishedIds.map(published => [published.id, published]))
    const missing = content.publishedIds
      .filter(({ id, retired }) => !retired && !present.has(id))
      .map(({ id }): Finding => ({
        file: publishedIdsFile,
        id,
        rule: name,
        problem: '这个编号发布过，现在找不到这道题。',
        mend: '编号改了的，改回来。这道题不用了，在这一行的编号后面空一格写“停用”。'
      }))
    const reused = questions
      .filter(({ item }) => known.get(item.id)?.retired)
      .map(({ file, item }): Finding => ({ file, id: item.id, rule: name, problem: '这个编号已经停用，不能再给题目用。', mend: '换一个没用过的编号。' }))
    const fresh = [...present].filter(id => !known.has(id))
    const unlisted: Finding[] = fresh.length
      ? [
          {
            file: publishedIdsFile,
            id: wholePool,
            rule: name,
            problem: `有${fresh.length}个新编号还没有记下：${fresh.slice(0, 8).join('、')}${fresh.length > 8 ? '等' : ''}。`,
            mend: '发布前把新编号加在这个文件的末尾，一行一个。',
            warning: true
          }
        ]
      : []
    return [...missing, ...reused, ...unlisted]
  }
}
