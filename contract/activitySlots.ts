/** Numbers in the texts of a brief: filled in, and looked for where they do not belong. The same on the phone and on the server. */
import type { BriefField, BriefFinding, BriefNumber, BriefTexts } from './activityBrief'

const slot = /【([^【】]{1,12})】/g

/** 1,280; 87.5 % for shares. */
export function numberText({ unit, value }: Pick<BriefNumber, 'unit' | 'value'>): string {
  if (value === null) return '（人数少，不显示）'
  return unit === '%' ? `${value.toFixed(1)}%` : grouped(value)
}

const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A text with its numbers in. A name that no number has stays as it is, and is found by `findingsIn`. */
export const filled = (text: string, numbers: readonly BriefNumber[]): string =>
  text.replace(slot, (whole, name: string) => {
    const number = numbers.find(each => each.name === name)
    return number ? numberText(number) : whole
  })

/** Units of people, records, money and shares. Days, times, rounds and counts of material are free. */
const counted = /([\d０-９][\d０-９,，.．]*|[零〇一二两三四五六七八九十百千万亿]{1,9})\s*(?:[多余几]|万|千|百)*\s*(人次|人户|人|名|位|户|家|件|起|宗|例|%|％|元|万元)/g
/** 一人一档, 一位居民: words, not numbers. */
const words = /^[一两几]$/
const fields: readonly BriefField[] = ['title', 'unit', 'done', 'found', 'next']

/** What of a brief is to be looked at before it goes out. Nothing of it is refused: who signs decides. */
export function findingsIn(texts: Pick<BriefTexts, BriefField>, numbers: readonly BriefNumber[]): BriefFinding[] {
  return fields.flatMap(field => {
    const text = texts[field]
    const unknown = matchesOf(text, slot).filter(([, name]) => !numbers.some(each => each.name === name))
    const strays = matchesOf(text.replace(slot, '　'), counted).filter(([, digits = '', unit = '']) => !words.test(digits) && !isKnown(digits, unit, numbers))
    return [
      ...unknown.map(([whole = '']) => ({ field, words: whole, problem: `没有叫“${whole}”的数字，请从下面的数字里选。` })),
      ...strays.map(([whole = '']) => ({ field, words: whole, problem: `“${whole}”不是统计里的数字。请换成下面的数字，或者删去。` }))
    ]
  })
}

/** Each match with its groups; the phones of 2018 have no matchAll. */
function matchesOf(text: string, pattern: RegExp): string[][] {
  const matches: string[][] = []
  text.replace(pattern, (...match: (string | number)[]) => {
    matches.push(match.filter(part => typeof part === 'string').slice(0, -1))
    return ''
  })
  return matches
}

/** Written by hand, but the same as a number of the statistics with the same unit. */
function isKnown(digits: string, unit: string, numbers: readonly BriefNumber[]): boolean {
  const value = Number(digits.replace(/[０-９．，]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/,/g, ''))
  const same = unit === '％' ? '%' : unit
  return numbers.some(each => each.unit === same && (each.value === value || each.previous === value))
}
