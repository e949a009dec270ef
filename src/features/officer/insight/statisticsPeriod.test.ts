import { beforeName, statisticsPeriodOf } from './statisticsPeriod'

/** A Sunday in China already, though not in London. */
const now = new Date('2026-11-21T17:00:00Z')

test('periods end today in China and count both days', () => {
  expect(statisticsPeriodOf('days7', now)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(statisticsPeriodOf('weeks4', now)).toEqual({ from: '2026-10-26', to: '2026-11-22' })
  expect(statisticsPeriodOf('month', now)).toEqual({ from: '2026-11-01', to: '2026-11-22' })
})

test('the last month is a whole one, over the turn of the year too', () => {
  expect(statisticsPeriodOf('lastMonth', now)).toEqual({ from: '2026-10-01', to: '2026-10-31' })
  expect(statisticsPeriodOf('lastMonth', new Date('2026-12-31T16:00:00Z'))).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})

test('nine weeks begin on a Monday', () => {
  expect(statisticsPeriodOf('weeks9', now)).toEqual({ from: '2026-09-21', to: '2026-11-22' })
  expect(statisticsPeriodOf('weeks9', new Date('2026-11-23T03:00:00Z'))).toEqual({ from: '2026-09-28', to: '2026-11-23' })
})

test('a whole month is compared with the month before, all others with as many days', () => {
  expect(beforeName({ from: '2026-10-01', to: '2026-10-31' })).toBe('上月')
  expect(beforeName({ from: '2024-02-01', to: '2024-02-29' })).toBe('上月')
  expect(beforeName({ from: '2026-02-01', to: '2026-02-27' })).toBe('前27天')
  expect(beforeName({ from: '2026-11-16', to: '2026-11-22' })).toBe('前7天')
  expect(beforeName({ from: '2026-11-22', to: '2026-11-22' })).toBe('前1天')
})
