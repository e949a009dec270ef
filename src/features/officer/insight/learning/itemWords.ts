import { blindChance } from '../../../../../contract/blindChance'
import { type ItemFlag, itemFlagNames, type ItemStatistics } from '../../../../../contract/learning'
import type { Question } from '../../../../../contract/question'
import { grouped, percent } from '../../frame/numberWords'
import { intervalWords } from '../answersWords'

export const poolNames = { practice: '练习', checkup: '体检', contest: '竞答' } as const
export type Pool = keyof typeof poolNames
export const pools = (Object.keys(poolNames) as Pool[]).map(id => ({ id, text: poolNames[id] }))

export const typeNames: Record<Question['type'], string> = { judge: '判断', single: '单选', multiple: '多选', order: '排序' }

/** Down to here a correlation is no sign that those who do well elsewhere do worse. */
const contrary = -0.1

/** From so many on they are told of apart. */
const manyUnsure = 0.4

const unsureShare = (options: ItemStatistics['options']): number => options?.find(({ id }) => id === 'unsure')?.share ?? 0

/** What to do about a flag: the key comes first. Who said 拿不准 did not guess. */
export function flagAdvice(flag: ItemFlag, question: Question, item: Pick<ItemStatistics, 'discrimination' | 'flags' | 'options' | 'right' | 'rightOfDecided'>): string {
  const { discrimination, flags, options, right, rightOfDecided = right } = item
  const isBelow = rightOfDecided !== null && rightOfDecided.high < blindChance(question)
  if (flag === 'keyedWrong') {
    const why = isBelow ? ['答对的比蒙的还少'] : []
    if (!isBelow || (discrimination ?? 0) <= contrary) why.push('平时答得好的人，这道题反而选了别的')
    return `${why.join('；')}。先核对答案，再看题目有没有歧义。`
  }
  if (flag === 'tooEasy') return '100人里95人以上答对，分不开会的和不会的。可以换一道更像真的。'
  if (flag === 'weakOption') return '有的错误选项，100人里不到2人选，等于没有。可以换一个更像的。'
  if (unsureShare(options) > 0.5) return '一半以上的人拿不准。看看题里的线索够不够，能不能多给一点。'
  const ease = '看看题目是不是绕，题里能不能多给一点线索。'
  if (flags.includes('keyedWrong')) return `答案核对过，没有写错，再${ease}`
  return `${isBelow ? '答对的比蒙的还少' : '答对的和蒙的差不多'}。${ease}`
}

/** Where many did not make up their minds: how many, and how the others did. */
export function unsureWords({ options, right, rightOfDecided = right }: Pick<ItemStatistics, 'options' | 'right' | 'rightOfDecided'>): string | undefined {
  const unsure = unsureShare(options)
  if (unsure < manyUnsure) return undefined
  const others = rightOfDecided ? `拿主意的人里，答对${percent(rightOfDecided.value)}。` : ''
  return `100人里${Math.round(unsure * 100)}人说拿不准。${others}`
}

export const flagWords = (flags: readonly ItemFlag[]): string => flags.map(flag => itemFlagNames[flag]).join('、')

/** 120人第一次答，答对67%， and 区间58%～75%。: the interval stays on one line. */
export function rightWords({ people, right }: Pick<ItemStatistics, 'people' | 'right'>): { said: string; interval?: string } {
  if (people === null || !right) return { said: '答过的不到5人，先不显示。' }
  return { said: `${grouped(people)}人第一次答，答对${percent(right.value)}，`, interval: `区间${intervalWords(right)}。` }
}

/** How much those who do well elsewhere do better here too. */
export function apartWords({ discrimination, people, right }: Pick<ItemStatistics, 'discrimination' | 'people' | 'right'>): string {
  if (people === null || right === null) return ''
  if (people < 30) return '满30人，再看这道题能不能分开会的和不会的。'
  if (discrimination === null) return `${sameWords(right.value)}，看不出这道题能不能分开会的和不会的。`
  const value = discrimination.toFixed(2).replace('-', '−')
  if (discrimination >= 0.2) return `分得开会的和不会的（${value}）：别的题答得好的，这道也答得好。`
  if (discrimination > contrary) return `不太分得开会的和不会的（${value}）。`
  return `反过来了（${value}）：别的题答得好的，这道反而答错。`
}

/** Why there is nothing to compare. */
function sameWords(share: number): string {
  if (share === 0) return '没有人答对'
  return share === 1 ? '大家都答对了' : '答过6道不同题的人还少'
}
