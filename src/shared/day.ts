import dayjs from 'dayjs'

/** 2026-11-21 → 2026年11月21日; 2022-08 → 2022年8月; anything else (原稿未写年份) as it is. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (!year || Number.isNaN(year)) return date
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}

/** 今天 9:32, 昨天 9:32 or 11月12日, in the phone's own time zone. */
export function friendlyTime(at: string, now: Date): string {
  const time = dayjs(at)
  const days = dayjs(now).startOf('day').diff(time.startOf('day'), 'day')
  if (days === 0) return `今天${time.format('H:mm')}`
  if (days === 1) return `昨天${time.format('H:mm')}`
  return time.year() === dayjs(now).year() ? time.format('M月D日') : time.format('YYYY年M月D日')
}
