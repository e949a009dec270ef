import { sentenceLength } from '../../contract/wording/plainLanguage'
import { type ContentRule, type Finding, wholeFile } from './content'
import type { Letter } from './letter'

const name = '来客信一屏放得下'

/** In characters on a screen of 375 × 812 points with text of 19: a heading of one line, notes of two lines. */
export const limits = { title: 11, watchTitle: 10, note: 34 }

/** Punctuation takes room too, which `sentenceLength` leaves out. */
const widthOf = (text: string) => sentenceLength(text) + (text.match(/[，。、；：？“”（）]/g)?.length ?? 0)

function tooLong(what: string, text: string, most: number): Pick<Finding, 'problem' | 'mend'>[] {
  const width = widthOf(text)
  return width > most ? [{ problem: `${what}有${width}个字，最多${most}个字。`, mend: '改短，让第一屏放得下。' }] : []
}

const problems = ({ title, watch }: Letter) => [
  ...tooLong('标题', title, limits.title),
  ...watch.flatMap(({ title, note }, i) => [
    ...tooLong(`第${i + 1}件要留心的事`, title, limits.watchTitle),
    ...tooLong(`第${i + 1}件要留心的事的说明`, note, limits.note)
  ])
]

/** The heading, the three things to watch for and the two numbers to call are seen without scrolling. */
export const rule: ContentRule = {
  name,
  check: ({ letters }) =>
    letters.flatMap(({ file, item }) => problems(item).map(problem => ({ file, id: wholeFile, rule: name, ...problem })))
}
