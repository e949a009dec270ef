import { lastOfMonth, mondayOf } from '../../cloud/statistics/days'
import { peopleWindow } from '../../cloud/statistics/peopleWindow'
import { previousOf, stepsOf, yearBeforeOf } from '../../cloud/statistics/periods'
import { piecesOf } from '../../cloud/store/statisticsReading'

test.each([
  ['2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
  ['2026-11-22', '2026-11-22', '2026-11-21', '2026-11-21'],
  ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['2026-03-01', '2026-03-30', '2026-01-30', '2026-02-28']
])('before %s to %s comes %s to %s', (from, to, before, end) => {
  expect(previousOf({ from, to })).toEqual({ from: before, to: end })
})

test('the same days a year before, with 28 February for the 29th', () => {
  expect(yearBeforeOf({ from: '2028-02-01', to: '2028-02-29' })).toEqual({ from: '2027-02-01', to: '2027-02-28' })
})

test('Mondays and ends of months are right', () => {
  expect([mondayOf('2026-11-22'), mondayOf('2026-11-16'), lastOfMonth('2026-12-03'), lastOfMonth('2028-02-11')]).toEqual(['2026-11-16', '2026-11-16', '2026-12-31', '2028-02-29'])
})

test.each([
  ['2026-10-23', '2026-11-22', 'day', 31, '2026-10-24'],
  ['2026-10-22', '2026-11-22', 'week', 5, '2026-10-26'],
  ['2026-05-25', '2026-11-22', 'week', 26, '2026-06-01'],
  ['2026-05-24', '2026-11-22', 'month', 7, '2026-06-01']
])('%s to %s goes by %s', (from, to, step, length, second) => {
  const steps = stepsOf({ from, to })
  expect([steps.step, steps.steps.length, steps.steps[1]?.from]).toEqual([step, length, second])
  expect([steps.steps[0]?.from, steps.steps.at(-1)?.to]).toEqual([from, to])
})

test.each([
  ['2026-11-22', '2026-11-22', 1, true],
  ['2026-11-16', '2026-11-22', 7, true],
  ['2026-11-16', '2026-11-19', 4, true],
  ['2026-11-01', '2026-11-19', 19, true],
  ['2026-10-26', '2026-11-22', 28, true],
  ['2025-11-23', '2026-11-22', 365, true],
  ['2026-11-10', '2026-11-22', 7, false],
  ['2026-10-20', '2026-11-22', 28, false]
])('people from %s to %s are those of %i days', (from, to, days, exact) => {
  const windows = [1, 7, 28, 91, 365, (new Date(to).getUTCDay() + 6) % 7 + 1, Number(to.slice(8))]
  const found = peopleWindow(from, to)
  expect([windows[found.at], found.exact]).toEqual([days, exact])
})

test('whole closed months are read as months, all else as days', () => {
  expect(piecesOf('2026-01-15', '2026-04-10', '2026-04-09')).toEqual([
    { grain: 'day', from: '2026-01-15', to: '2026-01-31' },
    { grain: 'month', from: '2026-02-01', to: '2026-03-31' },
    { grain: 'day', from: '2026-04-01', to: '2026-04-10' }
  ])
  expect(piecesOf('2026-02-01', '2026-02-28', '2026-02-28')).toEqual([{ grain: 'month', from: '2026-02-01', to: '2026-02-28' }])
  expect(piecesOf('2026-02-01', '2026-02-28', '2026-02-27')).toEqual([{ grain: 'day', from: '2026-02-01', to: '2026-02-28' }])
  expect(piecesOf('2026-02-01', '2026-02-28', null)).toEqual([{ grain: 'day', from: '2026-02-01', to: '2026-02-28' }])
})
