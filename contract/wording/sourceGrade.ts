import type { PublishedSource } from '../publication'
import type { TextFinding } from '../publishing'

const rule = '来源可信'

/** Sites whose cases are made up or whose figures nobody can trace. */
const untrue =
  /(^|\.)(qingxingstone|ccdushu|biquwu|xqb9|hnycch|2wbiao|migage|beforetime|duote)\./
const noPublisher = /小说|文库|题库|自媒体|营销号|网友|问答|下载站|虚构/

function problems({ publisher, grade, url }: PublishedSource): Pick<TextFinding, 'field' | 'problem' | 'mend'>[] {
  const host = url === undefined ? '' : new URL(url).hostname
  return [
    ...(noPublisher.test(publisher)
      ? [{ field: 'publisher', problem: `“${publisher}”不能作来源。`, mend: '写最先发布的公安机关、法院或报社。' }]
      : []),
    ...(untrue.test(host) ? [{ field: 'url', problem: `${host}上的故事不像真案。`, mend: '换一个来源，或者不用它。' }] : []),
    ...(host && grade !== 'A' ? [{ field: 'url', problem: '转载的网址不放。', mend: '删去url，发布单位的名字留着。' }] : [])
  ]
}

/** Only a publisher's own page is linked, and no fiction is a source. */
export const sourceGrade = (sources: readonly PublishedSource[]): TextFinding[] =>
  sources.flatMap((source, i) =>
    problems(source).map(({ field, ...words }) => ({ rule, field: `sources.${i}.${field}`, ...words }))
  )
