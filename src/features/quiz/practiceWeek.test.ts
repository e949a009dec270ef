import { practiceWeek } from './practiceWeek'

/** A Wednesday in China, 09:00. */
const now = new Date('2026-11-18T01:00:00.000Z')
const weekOf = (...times: string[]) => practiceWeek(times, now)

test('marks the days of this week from Monday on, each once', () => {
  const week = weekOf('2026-11-16T02:00:00.000Z', '2026-11-16T03:00:00.000Z', '2026-11-18T00:30:00.000Z')
  expect(week).toEqual({ days: [true, false, true, false, false, false, false], heading: '这周练了2天', spoken: '周一、周三练了' })
})

test('knows days as they are in China, whatever the zone of the phone', () => {
  expect(weekOf('2026-11-15T16:00:00.000Z').days[0]).toBe(true)
  expect(weekOf('2026-11-15T15:59:00.000Z').days).not.toContain(true)
})

test('a Sunday belongs to the week before the Monday', () => {
  const sunday = practiceWeek(['2026-11-16T02:00:00.000Z'], new Date('2026-11-22T10:00:00.000Z'))
  expect(sunday.heading).toBe('这周练了1天')
  expect(practiceWeek(['2026-11-16T02:00:00.000Z'], new Date('2026-11-22T16:00:00.000Z')).heading).toBe('这周')
})

test('a new week says what to do and not what was left out', () => {
  expect(weekOf('2026-11-13T02:00:00.000Z')).toMatchObject({ heading: '这周', word: '今天练5题就好。', spoken: '这周还没有练' })
})

test('after two weeks and more it is a meeting again', () => {
  expect(weekOf('2026-11-05T02:00:00.000Z').word).toBe('今天练5题就好。')
  expect(weekOf('2026-11-04T02:00:00.000Z').word).toBe('好久不见，今天练5题就好。')
  expect(weekOf('2025-11-04T02:00:00.000Z').word).toBe('好久不见，今天练5题就好。')
})

test('no words of loss, of rows of days or of blame, whatever was practised', () => {
  for (let days = 0; days < 60; days++) {
    const { heading, spoken, word = '' } = weekOf(new Date(now.getTime() - days * 86_400_000).toISOString())
    expect(`${heading}${word}${spoken}`).not.toMatch(/连续|断|错过|没坚持|失去|中断|可惜|天没/)
  }
})
