import { type ItemFlag, itemFlagNames, type ItemStatistics } from '../../../../../contract/learning'
import type { Question } from '../../../../../contract/question'
import { grouped, percent } from '../../frame/numberWords'
import { intervalWords } from '../answersWords'

export const poolNames = { practice: '练习', checkup: '体检', contest: '竞答' } as const
export type Pool = keyof typeof poolNames
export const pools = (Object.keys(poolNames) as Pool[]).map(id => ({ id, text: poolNames[id] }))

export const typeNames: Record<Question['type'], string> = { judge: '判断', single: '单选', multiple: '多选', order: '排序' }

/** What to do about a flag. */
export const flagAdvice: Record<ItemFlag, string> = {
  keyedWrong: '平时答得好的人，这道题反而选了别的。先核对答案，再看题目有没有歧义。',
  tooHard: '答对的和蒙的差不多。看看题目是不是绕，讲解里要说的话能不能先给一点。',
  tooEasy: '100人里95人以上都答对，分不出会不会。可以换一道更像真的。',
  weakOption: '有的选项100人里不到2人选，等于没有。可以换一个更像的。'
}

export const flagWords = (flags: readonly ItemFlag[]): string => flags.map(flag => itemFlagNames[flag]).join('、')

/** 120人第一次答，答对67%（区间58%～75%）。 */
export function rightWords({ people, right }: Pick<ItemStatistics, 'people' | 'right'>): string {
  if (people === null || !right) return '答过的不到5人，先不显示。'
  return `${grouped(people)}人第一次答，答对${percent(right.value)}（区间${intervalWords(right)}）。`
}

/** How much those who do well elsewhere do better here too. */
export function apartWords(discrimination: number | null, people: number): string {
  if (discrimination === null) return people < 30 ? '满30人再看它分不分得出会不会。' : '大家答得差不多，看不出它分不分得出会不会。'
  const value = discrimination.toFixed(2)
  if (discrimination >= 0.2) return `分得出会不会（${value}）：别的题答得好的，这道也答得好。`
  if (discrimination >= 0) return `不太分得出会不会（${value}）。`
  return `反过来了（${value}）：别的题答得好的，这道反而答错。`
}
