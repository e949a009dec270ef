import type { OfficerPracticeState, PracticeTopic } from '../../../../contract/officerPractice'
import { grouped, percent } from '../frame/numberWords'

/** What each topic is about, in the words of somebody at a door. */
export const topicNotes: Record<PracticeTopic, string> = {
  explain: '把一种骗局给人讲明白',
  dissuade: '劝住正要转钱的人',
  law: '法律上怎么说、怎么办'
}

export const typeHints: Record<'single' | 'multiple' | 'order', string> = {
  single: '选一个',
  multiple: '可以选几个',
  order: '按先后一个一个点，点错了再点一下取消'
}

type Mine = OfficerPracticeState['mine'][number]

/** 做过12道，共14道。答了20次，对了16次。 */
export function mineWords({ answered, bank, right, seen }: Mine): string {
  if (bank === 0) return '还没有题'
  if (answered === 0) return `共${bank}道，还没做过`
  return `做过${seen}道，共${bank}道。答了${grouped(answered)}次，对了${grouped(right)}次`
}

/** How it went, without a word about others. */
export function resultWords(right: number, total: number): string {
  if (right === total) return '都答对了。下次换几道。'
  return `有${total - right}道再看一看，讲解在下面。下次还会考到。`
}

export const shareWords = (share: number | null): string => (share === null ? '不显示' : percent(share))
