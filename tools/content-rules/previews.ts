import { type Content, type ContentRule, type Finding, isJudgeEntry } from './content'
import { withoutMarks } from './marks'

const name = '首页样张'

function check(content: Content): Finding[] {
  return content.previews.flatMap(({ file, item }) => {
    const finding = (problem: string, mend: string) => [{ file, id: item.questionId, rule: name, problem, mend }]
    const question = content.practice.filter(isJudgeEntry).find(entry => entry.item.id === item.questionId)?.item
    if (!question) return finding('练习里没有这道判断题。', '检查编号，或者换一道题。')
    const { channel, from, text } = question.material
    const same = item.channel === channel && item.from === from && item.text === withoutMarks(text)
    return same ? [] : finding('样张和题目的材料不一样。', '把题目的渠道、发送方和文字抄过来，去掉[[和]]。')
  })
}

/** The messages the home page shows without loading the questions are those of questions, word for word. */
export const rule: ContentRule = { name, check }
