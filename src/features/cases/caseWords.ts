import type { Case } from '../../../contract/case'
import { chineseDate } from '@/shared/day'

/** 宁夏银川，2026年2月　银川市公安局: parted where a line may break. */
export const whereAndWhen = ({ place, date, publisher }: Pick<Case, 'place' | 'date' | 'publisher'>): string =>
  `${place}，${chineseDate(date)}　|${publisher}`
