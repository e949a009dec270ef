import { addDays, mondayOf } from '../../cloud/statistics/days'

describe('days', () => {
  it('go over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  })

  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2027-01-01', '2026-12-28']
  ])('of %s begins the week %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
  })
})
