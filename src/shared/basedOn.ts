import type { PublishedSource } from '../../contract/publication'
import { chineseDate } from './day'

/** 依据：银川市公安局，2026年2月；…。 The line under what is told, in the order of its sources. */
export function basedOn(sources: readonly Pick<PublishedSource, 'publisher' | 'date'>[]): string {
  return `依据：${sources.map(({ publisher, date }) => `${publisher}，${chineseDate(date)}`).join('；')}。`
}
