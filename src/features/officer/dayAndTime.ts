import dayjs from 'dayjs'

/** 今天9:32, 昨天9:32, 11月12日9:32: to the minute, before and after now, in the phone's own time zone. */
export function dayAndTime(at: string, now: Date): string {
  const time = dayjs(at)
  const days = dayjs(now).startOf('day').diff(time.startOf('day'), 'day')
  if (days === 0) return `今天${time.format('H:mm')}`
  if (days === 1) return `昨天${time.format('H:mm')}`
  return time.format(time.year() === dayjs(now).year() ? 'M月D日H:mm' : 'YYYY年M月D日H:mm')
}
