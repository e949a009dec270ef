import type { AlertText } from '../alertText'
import type { CaseText } from '../case'
import type { PublishedSource } from '../publication'
import type { PlacedText } from './placedText'

/** `|` marks where a title may break; it is never shown. */
const withoutBreaks = (title: string) => title.replaceAll('|', '')

const sourceTexts = (sources: readonly PublishedSource[]): PlacedText[] =>
  sources.flatMap(({ publisher, title }, i): PlacedText[] => [
    { field: `sources.${i}.publisher`, where: `第${i + 1}个来源的发布单位`, voice: 'name', text: publisher },
    { field: `sources.${i}.title`, where: `第${i + 1}个来源的标题`, voice: 'name', text: title }
  ])

/** Every text of a case that a person reads. */
export const caseTexts = (text: CaseText): PlacedText[] => [
  { field: 'title', where: '标题', voice: 'told', text: withoutBreaks(text.title) },
  { field: 'place', where: '地点', voice: 'name', text: text.place },
  { field: 'publisher', where: '发布单位', voice: 'name', text: text.publisher },
  ...text.steps.map(({ text }, i): PlacedText => ({ field: `steps.${i}.text`, where: `第${i + 1}步`, voice: 'told', text })),
  ...text.flags.flatMap(({ mark, note }, i): PlacedText[] => [
    { field: `flags.${i}.mark`, where: `第${i + 1}条红旗`, voice: 'scam', text: mark },
    { field: `flags.${i}.note`, where: `第${i + 1}条红旗的说明`, voice: 'ours', text: note }
  ]),
  ...text.advice.map((text, i): PlacedText => ({ field: `advice.${i}`, where: `第${i + 1}条怎么办`, voice: 'ours', text })),
  ...sourceTexts(text.sources)
]

/** Every text of an alert that a person reads. */
export const alertTexts = (text: AlertText): PlacedText[] => [
  { field: 'title', where: '标题', voice: 'ours', text: withoutBreaks(text.title) },
  { field: 'text', where: '正文', voice: 'ours', text: text.text },
  { field: 'publisher', where: '发布单位', voice: 'name', text: text.publisher },
  ...(text.area ? [{ field: 'area', where: '范围', voice: 'name' as const, text: text.area }] : []),
  ...sourceTexts(text.sources)
]
