/** Numbers as people read them aloud: thousands parted, shares in per cent, changes in words. */

/** 12,345. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** @param share from 0 to 1 */
export const percentNumber = (share: number): string => String(Math.round(share * 100))

/** 54%. @param share from 0 to 1 */
export const percent = (share: number): string => `${percentNumber(share)}%`

/** 比上周多12人, 比上周少3人, 和上周一样. @param than 上周, 前28天, 去年同期 */
export function changeWords(now: number, before: number, unit: string, than: string): string {
  if (now === before) return `和${than}一样`
  return `比${than}${now > before ? '多' : '少'}${grouped(Math.abs(now - before))}${unit}`
}

/** 比上周高5个百分点: of what is shown, so that people who subtract come to the same. @param now from 0 to 1 */
export function shareChangeWords(now: number, before: number, than: string): string {
  const points = Math.round(now * 100) - Math.round(before * 100)
  if (points === 0) return `和${than}差不多`
  return `比${than}${points > 0 ? '高' : '低'}${Math.abs(points)}个百分点`
}
