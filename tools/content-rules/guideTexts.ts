import type { Guide, StepWords } from '../../contract/guide'
import type { PlacedText } from '../../contract/wording/placedText'

/** `|` marks where a title may break; it is never shown. */
export const withoutBreaks = (title: string) => title.replaceAll('|', '')

const stepTexts = ([id, step]: [string, StepWords]): PlacedText[] => {
  const placed = (part: string, where: string, text: string, voice: PlacedText['voice'] = 'ours'): PlacedText => ({
    field: `words.${id}.${part}`,
    where: `步骤${id}的${where}`,
    text,
    voice
  })
  return [
    placed('title', '名称', withoutBreaks(step.title)),
    placed('text', '做法', step.text),
    placed('why', '为什么', step.why),
    ...step.unseen.map((text, i) => placed(`unseen.${i}`, `第${i + 1}条“看不到时”`, text)),
    placed('drawing', '图的说明', step.drawing),
    placed('say', '口头的话', step.say),
    ...step.ticks.map(({ text }, i) => placed(`ticks.${i}.text`, `第${i + 1}个勾`, text, 'name'))
  ]
}

const askTexts = ({ asks }: Guide): PlacedText[] =>
  asks.flatMap(({ id, question, hint, options }): PlacedText[] => [
    { field: `asks.${id}.question`, where: `问题${id}`, voice: 'ours', text: question },
    ...(hint === undefined ? [] : [{ field: `asks.${id}.hint`, where: `问题${id}的提示`, voice: 'ours' as const, text: hint }]),
    ...options.flatMap(({ id: option, text, note = '' }): PlacedText[] => [
      { field: `asks.${id}.${option}.text`, where: `问题${id}的回答${option}`, voice: 'name', text },
      { field: `asks.${id}.${option}.note`, where: `问题${id}的回答${option}的说明`, voice: 'name', text: note }
    ])
  ])

/** Every text of a guide that a resident or an officer reads. */
export const guideTexts = (guide: Guide): PlacedText[] => [
  { field: 'title', where: '名称', voice: 'name', text: guide.title },
  { field: 'row', where: '列表里的一行', voice: 'name', text: guide.row },
  { field: 'note', where: '列表里的说明', voice: 'name', text: guide.note },
  ...guide.before.map((text, i): PlacedText => ({ field: `before.${i}`, where: `开始前的第${i + 1}句`, voice: 'ours', text })),
  ...guide.after.map((text, i): PlacedText => ({ field: `after.${i}`, where: `做完后的第${i + 1}句`, voice: 'ours', text })),
  ...askTexts(guide),
  ...Object.entries(guide.words).flatMap(stepTexts)
]
