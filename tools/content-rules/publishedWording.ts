import type { Lesson } from '../../contract/lesson'
import type { TextFinding } from '../../contract/publishing'
import { checkAlert } from '../../contract/wording/checkAlert'
import { checkCase } from '../../contract/wording/checkCase'
import { checkTexts } from '../../contract/wording/checkTexts'
import type { PlacedText } from '../../contract/wording/placedText'
import { alertTexts, caseTexts } from '../../contract/wording/publishedTexts'
import { type Content, type ContentRule, type Finding, wholeFile } from './content'
import type { Letter } from './letter'
import { longishSentencesIn } from './plainLanguage'

const name = '案例、预警和小课堂的写法'

const lessonTexts = ({ title, how, flags, deed }: Lesson): PlacedText[] => [
  { field: 'title', where: '名称', voice: 'ours', text: title },
  ...how.map((text, i): PlacedText => ({ field: `how.${i}`, where: `怎么骗的第${i + 1}段`, voice: 'told', text })),
  ...flags.flatMap(({ mark, note }, i): PlacedText[] => [
    { field: `flags.${i}.mark`, where: `第${i + 1}条红旗`, voice: 'scam', text: mark },
    { field: `flags.${i}.note`, where: `第${i + 1}条红旗的说明`, voice: 'ours', text: note }
  ]),
  { field: 'deed', where: '怎么做', voice: 'ours', text: deed }
]

const letterTexts = ({ title, greeting, watch, doing, genuine }: Letter): PlacedText[] => [
  { field: 'title', where: '标题', voice: 'ours', text: title },
  { field: 'greeting', where: '问候', voice: 'ours', text: greeting },
  ...watch.flatMap(({ title, note }, i): PlacedText[] => [
    { field: `watch.${i}.title`, where: `第${i + 1}件要留心的事`, voice: 'scam', text: title },
    { field: `watch.${i}.note`, where: `第${i + 1}件要留心的事的说明`, voice: 'ours', text: note }
  ]),
  ...doing.map((text, i): PlacedText => ({ field: `doing.${i}`, where: `第${i + 1}条怎么做`, voice: 'ours', text })),
  { field: 'genuine', where: '真的是什么样', voice: 'ours', text: genuine }
]

/** A finding of publishing as one of a file; what could be shorter is a wish. */
function findings(file: string, id: string, texts: readonly PlacedText[], errors: readonly TextFinding[]): Finding[] {
  const wishes = texts
    .filter(({ voice }) => voice === 'ours' || voice === 'told')
    .flatMap(({ where, text }) => longishSentencesIn(text).map(flaw => ({ ...flaw, problem: where + flaw.problem })))
  return [
    ...errors.map(({ rule, problem, mend }) => ({ file, id, rule, problem, mend })),
    ...wishes.map(wish => ({ file, id, rule: '句子短', ...wish }))
  ]
}

function check({ cases, alerts, lessons, letters }: Content): Finding[] {
  return [
    ...cases.flatMap(({ file, item }) => findings(file, item.id, caseTexts(item), checkCase(item))),
    ...alerts.flatMap(({ file, item }) => findings(file, item.id, alertTexts(item), checkAlert(item))),
    ...lessons.flatMap(({ file, item }) => findings(file, item.id, lessonTexts(item), checkTexts(lessonTexts(item)))),
    ...letters.flatMap(({ file, item }) => findings(file, wholeFile, letterTexts(item), checkTexts(letterTexts(item))))
  ]
}

/** What the server asks of a case and an alert before it publishes them, asked of the files too; and of lessons the same. */
export const rule: ContentRule = { name, check }
