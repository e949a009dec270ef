import type { Survey } from '../../contract/survey'
import { checkTexts } from '../../contract/wording/checkTexts'
import type { PlacedText } from '../../contract/wording/placedText'
import type { ContentRule } from './content'
import { withoutBreaks } from './guideTexts'
import { longishSentencesIn } from './plainLanguage'

const name = '问卷的写法'

/** Every text of a survey that somebody reads. */
const surveyTexts = ({ intro, questions, title }: Survey): PlacedText[] => [
  { field: 'title', where: '名称', voice: 'name', text: title },
  { field: 'intro', where: '开头的话', voice: 'ours', text: intro },
  ...questions.flatMap((question): PlacedText[] => [
    { field: `${question.id}.text`, where: `问题${question.id}`, voice: 'ours', text: withoutBreaks(question.text) },
    ...(question.hint === undefined ? [] : [{ field: `${question.id}.hint`, where: `问题${question.id}的提示`, voice: 'ours' as const, text: question.hint }]),
    ...('options' in question
      ? question.options.map(({ id, text }) => ({ field: `${question.id}.${id}`, where: `问题${question.id}的选项${id}`, voice: 'name' as const, text }))
      : []),
    ...(question.type === 'scale'
      ? [question.low, question.high].map((text, i) => ({ field: `${question.id}.${i}`, where: `问题${question.id}的一头`, voice: 'name' as const, text }))
      : [])
  ])
]

/** Plain, calm words; nobody is asked for a name or a number. */
export const rule: ContentRule = {
  name,
  check: ({ surveys }) =>
    surveys.flatMap(({ file, item }) => [
      ...checkTexts(surveyTexts(item)).map(({ mend, problem, rule }) => ({ file, id: item.id, rule, problem, mend })),
      ...surveyTexts(item)
        .filter(({ voice }) => voice === 'ours')
        .flatMap(({ text, where }) => longishSentencesIn(text).map(flaw => ({ ...flaw, file, id: item.id, rule: name, problem: where + flaw.problem })))
    ])
}
